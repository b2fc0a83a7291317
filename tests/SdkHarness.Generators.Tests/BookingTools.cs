using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SdkHarness.Generators.Tests;

/// <summary>A stay, with a rule across its dates.</summary>
public sealed record Stay(DateOnly Arrival, [property: JsonPropertyName("leaves_on")] DateOnly Departure, [Range(1, 9)] int Guests = 1) : IValidatableObject
{
    public string? Note { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Departure <= Arrival)
            yield return new ValidationResult("The departure must be after the arrival.", [nameof(Departure)]);
        yield return ValidationResult.Success!;
        if (Guests > 4 && Departure.DayNumber - Arrival.DayNumber > 30)
            yield return new ValidationResult("Groups of more than 4 stay up to 30 nights.", [nameof(Guests), nameof(Arrival)]);
        if (Note == "empty")
            yield return new ValidationResult(null);
        if (Note == "elsewhere")
            yield return new ValidationResult("Not there.", ["Nowhere"]);
        if (Note == "throw")
            throw new InvalidOperationException($"secret {Guests}");
    }
}

public sealed class Trip : IValidatableObject
{
    [MaxLength(3)]
    public List<Stay> Stays { get; set; } = [];

    public Stay? Last { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Stays.Count == 0 && Last is null ? [new ValidationResult("Give one stay at least.")] : [];
}

public readonly record struct Span(int From, int To) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        From > To ? [new ValidationResult("'from' must not be above 'to'.", [nameof(From), nameof(To)])] : [];
}

/// <summary>Bookings; their records have rules of their own.</summary>
[ToolSet("booking", Owner = "tests")]
public sealed partial class BookingTools
{
    /// <summary>Books.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="trip">The trip that it is a part of.</param>
    /// <param name="span">From which room to which.</param>
    [ReadScope("booking.all")]
    public int Book(Stay stay, Trip? trip = null, Span? span = null) => stay.Guests + (trip?.Stays.Count ?? 0) + (span?.From ?? 0);
}
