namespace SdkHarness.Binding;

/// <summary>Reads all arguments of a tool into one value. For generated code.</summary>
/// <typeparam name="TArguments">What they become: the one argument itself, or a tuple of them.</typeparam>
public abstract class ArgumentsReader<TArguments>
{
    /// <summary>Reads the arguments, by their order in the schema.</summary>
    /// <param name="fields">The arguments by their index.</param>
    /// <returns>The arguments; meaningless where there are errors.</returns>
    internal abstract TArguments Read(FieldReader fields);
}
