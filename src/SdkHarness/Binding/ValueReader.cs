using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Reads and checks one JSON value, exactly as the schema beside it says. For generated code.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
public abstract class ValueReader<T>
{
    /// <summary>What is expected, in words for the model.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads the value and reports what is wrong with it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="errors">Takes the errors; knows where the value stands.</param>
    /// <returns>The value read; meaningless where there are errors.</returns>
    public abstract T Read(JsonElement value, ArgumentErrors errors);
}
