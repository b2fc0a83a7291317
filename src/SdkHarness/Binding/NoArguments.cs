namespace SdkHarness.Binding;

/// <summary>The arguments of a tool that takes none. For generated code.</summary>
public sealed class NoArguments : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Nothing();

    private sealed class Nothing : ArgumentsReader
    {
        public override object Read(FieldReader fields) => this;
    }
}
