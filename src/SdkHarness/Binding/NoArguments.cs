namespace SdkHarness.Binding;

/// <summary>The arguments of a tool that takes none. For generated code.</summary>
public sealed class NoArguments : ArgumentsReader<NoArguments>
{
    private NoArguments()
    {
    }

    /// <summary>Gets the one instance, which stands for the arguments too.</summary>
    public static NoArguments Instance { get; } = new();

    internal override NoArguments Read(FieldReader fields) => this;
}
