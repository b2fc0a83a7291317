namespace SdkHarness.Binding;

/// <summary>Reads many arguments into one value. For generated code.</summary>
/// <typeparam name="TArguments">The tuple of them.</typeparam>
/// <param name="fields">The arguments by their index.</param>
/// <returns>The arguments; meaningless where there are errors.</returns>
public delegate TArguments ReadArguments<out TArguments>(FieldReader fields);

/// <summary>More arguments than there is an <c>Arguments</c> for. For generated code.</summary>
/// <typeparam name="TArguments">The tuple of them.</typeparam>
/// <param name="read">Reads them.</param>
public sealed class ManyArguments<TArguments>(ReadArguments<TArguments> read) : ArgumentsReader<TArguments>
{
    internal override TArguments Read(FieldReader fields) => read(fields);
}
