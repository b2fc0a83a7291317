using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Reads an object with known members. Base of generated code, one class a type.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
/// <param name="names">The JSON names of the members.</param>
public abstract class ObjectReader<T>(params string[] names) : ValueReader<T>
{
    private readonly MemberNames _names = new(names);

    /// <inheritdoc />
    public override string Expected => "an object";

    /// <inheritdoc />
    public sealed override T Read(JsonElement value, ArgumentErrors errors)
    {
        FieldReader fields = errors.Begin(value, _names);
        T read;
        try
        {
            read = Read(fields);
        }
#pragma warning disable CA1031 // The type's own constructor or setter refused values that its declared constraints allow, in whatever way.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            errors.AddRefused<T>(exception);
            read = default!;
        }

        fields.End();
        return read;
    }

    /// <summary>Reads every member, then makes the object where all are valid.</summary>
    /// <param name="fields">The members.</param>
    /// <returns>The object; meaningless where there are errors.</returns>
    protected abstract T Read(FieldReader fields);
}
