using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Objects with rules of their own across their members, asked once the members are valid.</summary>
/// <param name="inner">Reads the object.</param>
/// <param name="members">The members by turns: the name in C#, the name in JSON.</param>
internal sealed class ValidatedReader<T>(ValueReader<T> inner, string[] members) : ValueReader<T>
    where T : IValidatableObject
{
    /// <summary>A message is a developer's sentence; more than this is not shown.</summary>
    private const int MaxMessage = 500;

    private static readonly string Unsaid = $"values that keep the rules of {typeof(T).Name}";

    public override string Expected => inner.Expected;

    public override T Read(JsonElement value, ArgumentErrors errors)
    {
        int before = errors.Count;
        T read = inner.Read(value, errors);
        if (errors.Count > before)
            return read;

        try
        {
            // The constructor that looks at no member, so that trimming may take what it likes.
            var context = new ValidationContext(read, typeof(T).Name, serviceProvider: null, items: null);
            foreach (ValidationResult? result in read.Validate(context).Take(ArgumentErrors.MaxKept))
            {
                if (result is not null)
                    Add(result, value, errors);
            }
        }
#pragma warning disable CA1031 // Whatever a rule throws, the call is refused, and the model is not shown what it was.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            errors.Thrown ??= exception;
            errors.Add("validate", Unsaid, "values on which those rules failed to run");
        }

        return read;
    }

    private void Add(ValidationResult result, JsonElement value, ArgumentErrors errors)
    {
        string expected = string.IsNullOrWhiteSpace(result.ErrorMessage) ? Unsaid
            : result.ErrorMessage.Length > MaxMessage ? $"{result.ErrorMessage.AsSpan(0, MaxMessage - 1)}…"
            : result.ErrorMessage;
        bool named = false;
        foreach (string member in result.MemberNames)
        {
            if (JsonName(member) is not { } name)
                continue;
            named = true;
            errors.AddAt(name, "validate", expected, value.TryGetProperty(name, out JsonElement given) ? Shown.Value(given) : "its default");
        }

        if (!named)
            errors.Add("validate", expected, value);
    }

    private string? JsonName(string member)
    {
        for (int i = 0; i < members.Length; i += 2)
        {
            if (members[i] == member)
                return members[i + 1];
        }

        return null;
    }
}
