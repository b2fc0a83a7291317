using System.Text.Json.Serialization;

namespace AotAgent;

/// <summary>Where an article lies.</summary>
public enum Shelf
{
    /// <summary>In the hall.</summary>
    Hall,

    /// <summary>In the cold store.</summary>
    [JsonStringEnumMemberName("cold-store")]
    ColdStore,
}
