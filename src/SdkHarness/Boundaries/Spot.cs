using System.Text;
using System.Text.Json;
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

    /// <summary>The place of one of the object's members, the others staying as they are.</summary>
    public Spot Member(JsonElement whole, string name, bool isRequired)
    {
        (string Name, string Text)[] members = [.. whole.EnumerateObject().Select(static member => (member.Name, member.Value.GetRawText()))];
        bool isThere = Array.Exists(members, member => member.Name == name);
        return new Spot(
            Under(name),
            value => Around(ValidValues.Object(isThere ? [.. members.Select(member => member.Name == name ? (name, value) : member)] : [.. members, (name, value)])),
            isRequired);
    }

    /// <summary>The pointer of a member.</summary>
    public string Under(string name)
    {
        var pointer = new StringBuilder(Pointer);
        JsonPointer.Append(pointer, name, 0);
        return pointer.ToString();
    }
}
