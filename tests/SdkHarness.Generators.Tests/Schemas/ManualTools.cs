#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SdkHarness.Generators.Tests.Schemas;

/// <summary>How urgent it is.</summary>
public enum Urgency
{
    /// <summary>Within a week</summary>
    Low,

    /// <summary>Today.</summary>
    High,

    Unknown,
}

public interface IDated
{
    /// <summary>The day that it is about.</summary>
    /// <example>2026-11-02</example>
    DateOnly Day { get; }
}

/// <summary>What something weighs.</summary>
/// <param name="Grams">The weight in grams. <example>250</example> <example>1e3</example></param>
public record Weighed([Range(1, 5000)] int Grams)
{
    /// <summary>Its label.
    /// <example>fragile</example></summary>
    [StringLength(20)]
    public virtual string? Label { get; init; }
}

/// <summary>One parcel.</summary>
/// <param name="Code">The code on the parcel. <example>P-7</example></param>
public sealed record Parcel([RegularExpression("^P-[0-9]+$")] string Code, int Grams) : Weighed(Grams), IDated
{
    /// <inheritdoc />
    public override string? Label { get; init; }

    public required DateOnly Day { get; init; }

    [Description("In euro.")]
    public decimal? Price { get; init; }
}

/// <summary>Parcels.</summary>
[ToolSet("manual", Owner = "tests")]
public sealed partial class ManualTools
{
    /// <summary>Sends a parcel.</summary>
    /// <param name="parcel">The parcel, see <see cref="Parcel"/>.</param>
    /// <param name="urgency">How soon</param>
    /// <param name="to">The country. <example>AT</example><example>"CH"</example></param>
    /// <param name="tags">Any tags. <example>["a","b"]</example></param>
    /// <param name="urgencies">Others</param>
    /// <example>{"parcel": {"code":"P-1","grams":250,"day":"2026-11-02"}, "urgency":"High", "to":"AT", "tags":[], "urgencies":[]}</example>
    /// <example>
    /// <code>
    /// {"parcel":{"code":"P-2","grams":1.0,"day":"2026-11-02","price":2.50},"urgency":"Low","to":"CH","tags":["&lt;b&gt;"],"urgencies":["High"]}
    /// </code>
    /// </example>
    [ReadScope("manual.all")]
    public string Send(Parcel parcel, Urgency urgency, [StringLength(2)] string to, List<string> tags, [EachItem(MinLength = 1)] List<string>? urgencies) =>
        $"{parcel} {urgency} {to} {tags.Count} {urgencies?.Count}";

    [ReadScope("manual.all")]
    public string Rank([AllowedValues(Urgency.Low)] Urgency urgency, Urgency[] others) => $"{urgency} {others.Length}";
}
