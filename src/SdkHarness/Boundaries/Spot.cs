using System.Text;
using SdkHarness.Binding;

namespace SdkHarness.Boundaries;

/// <summary>A place in the valid call.</summary>
/// <param name="Pointer">As a JSON pointer.</param>
/// <param name="Around">The whole call, with this text in the place.</param>
/// <param name="IsRequired">Whether something must stand there.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
internal sealed record Spot(string Pointer, Func<string, string> Around, bool IsRequired, bool IsItem = false)
{
    public static Spot Top { get; } = new("", static text => text, IsRequired: true);

    /// <summary>For a person.</summary>
    public string Shown => Pointer.Length == 0 ? "the arguments" : Pointer;

    /// <summary>The pointer of a member.</summary>
    public string Under(string name)
    {
        var pointer = new StringBuilder(Pointer);
        JsonPointer.Append(pointer, name, 0);
        return pointer.ToString();
    }
}
