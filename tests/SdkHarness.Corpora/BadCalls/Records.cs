using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SdkHarness.Corpora.BadCalls;

/// <summary>How urgent an order is; by name, for the peers too.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
public enum Priority
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>As usual.</summary>
    Normal,

    /// <summary>At once.</summary>
    High,
}

/// <summary>One line of an order.</summary>
/// <param name="Sku">What is ordered.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Note">What the packer should know.</param>
public sealed record LineItem(string Sku, [property: Range(1, 999)] int Quantity, string? Note = null);
