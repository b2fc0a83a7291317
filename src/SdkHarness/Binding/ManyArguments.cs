namespace SdkHarness.Binding;

/// <summary>More arguments than there is an <c>Arguments</c> for: an array of them is bound. For generated code.</summary>
public sealed class ManyArguments : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Untyped(readers);

    private sealed class Untyped(ValueReader[] readers) : ArgumentsReader
    {
        public override object Read(FieldReader fields)
        {
            var read = new object?[readers.Length];
            for (int i = 0; i < read.Length; i++)
                read[i] = readers[i].ReadBoxed(fields, i);
            return read;
        }
    }
}
