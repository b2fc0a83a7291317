namespace SdkHarness;

/// <summary>The forms of a string that JSON Schema names and the harness checks.</summary>
public enum StringFormat
{
    /// <summary><c>date</c>: a day of RFC 3339 from year 1, for example <c>2026-11-02</c>.</summary>
    Date,

    /// <summary><c>date-time</c>: RFC 3339 with an offset of at most 14 hours, for example <c>2026-11-02T09:30:00Z</c>.</summary>
    DateTime,

    /// <summary><c>uuid</c>: RFC 9562 with hyphens, in either case.</summary>
    Uuid,

    /// <summary><c>uri</c>: an absolute URI of RFC 3986.</summary>
    Uri,

    /// <summary><c>email</c>: what <c>[EmailAddress]</c> takes, one at sign with something on either side, on one line.</summary>
    Email,
}
