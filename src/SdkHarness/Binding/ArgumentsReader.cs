namespace SdkHarness.Binding;

/// <summary>Reads all arguments of a tool into one value.</summary>
internal abstract class ArgumentsReader
{
    /// <summary>Reads the arguments, by their order in the schema.</summary>
    /// <param name="fields">The arguments by their index.</param>
    /// <returns>The arguments; meaningless where there are errors.</returns>
    public abstract object Read(FieldReader fields);
}
