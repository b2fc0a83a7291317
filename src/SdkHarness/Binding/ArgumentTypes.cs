namespace SdkHarness.Binding;

/// <summary>The types of a tool's arguments, which are what makes their reading generated code; the readers come as data. For generated code.</summary>
public abstract class ArgumentTypes
{
    private protected ArgumentTypes()
    {
    }

    /// <summary>What reads arguments of these types.</summary>
    /// <param name="readers">A reader for each, in order.</param>
    /// <exception cref="InvalidCastException">A reader is of another type.</exception>
    internal abstract ArgumentsReader Reader(ValueReader[] readers);
}

/// <summary>The type of one argument, which is itself what is bound. For generated code.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ArgumentTypes<T> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed((ValueReader<T>)readers[0]);

    private sealed class Typed(ValueReader<T> reader) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => reader.ReadArgument(fields, 0)!;
    }
}

/// <summary>The types of two arguments. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
public sealed class ArgumentTypes<T1, T2> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed(
        (ValueReader<T1>)readers[0], (ValueReader<T2>)readers[1]);

    private sealed class Typed(ValueReader<T1> first, ValueReader<T2> second) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => new Arguments<T1, T2>(
            first.ReadArgument(fields, 0),
            second.ReadArgument(fields, 1));
    }
}

/// <summary>The types of three arguments. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
public sealed class ArgumentTypes<T1, T2, T3> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed(
        (ValueReader<T1>)readers[0], (ValueReader<T2>)readers[1], (ValueReader<T3>)readers[2]);

    private sealed class Typed(ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => new Arguments<T1, T2, T3>(
            first.ReadArgument(fields, 0),
            second.ReadArgument(fields, 1),
            third.ReadArgument(fields, 2));
    }
}

/// <summary>The types of four arguments. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
public sealed class ArgumentTypes<T1, T2, T3, T4> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed(
        (ValueReader<T1>)readers[0], (ValueReader<T2>)readers[1], (ValueReader<T3>)readers[2], (ValueReader<T4>)readers[3]);

    private sealed class Typed(ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => new Arguments<T1, T2, T3, T4>(
            first.ReadArgument(fields, 0),
            second.ReadArgument(fields, 1),
            third.ReadArgument(fields, 2),
            fourth.ReadArgument(fields, 3));
    }
}

/// <summary>The types of five arguments. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
public sealed class ArgumentTypes<T1, T2, T3, T4, T5> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed(
        (ValueReader<T1>)readers[0], (ValueReader<T2>)readers[1], (ValueReader<T3>)readers[2], (ValueReader<T4>)readers[3],
        (ValueReader<T5>)readers[4]);

    private sealed class Typed(
        ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
        ValueReader<T5> fifth) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => new Arguments<T1, T2, T3, T4, T5>(
            first.ReadArgument(fields, 0),
            second.ReadArgument(fields, 1),
            third.ReadArgument(fields, 2),
            fourth.ReadArgument(fields, 3),
            fifth.ReadArgument(fields, 4));
    }
}

/// <summary>The types of six arguments. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
public sealed class ArgumentTypes<T1, T2, T3, T4, T5, T6> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed(
        (ValueReader<T1>)readers[0], (ValueReader<T2>)readers[1], (ValueReader<T3>)readers[2], (ValueReader<T4>)readers[3],
        (ValueReader<T5>)readers[4], (ValueReader<T6>)readers[5]);

    private sealed class Typed(
        ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
        ValueReader<T5> fifth, ValueReader<T6> sixth) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => new Arguments<T1, T2, T3, T4, T5, T6>(
            first.ReadArgument(fields, 0),
            second.ReadArgument(fields, 1),
            third.ReadArgument(fields, 2),
            fourth.ReadArgument(fields, 3),
            fifth.ReadArgument(fields, 4),
            sixth.ReadArgument(fields, 5));
    }
}

/// <summary>The types of seven arguments. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <typeparam name="T7">The type of the seventh.</typeparam>
public sealed class ArgumentTypes<T1, T2, T3, T4, T5, T6, T7> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed(
        (ValueReader<T1>)readers[0], (ValueReader<T2>)readers[1], (ValueReader<T3>)readers[2], (ValueReader<T4>)readers[3],
        (ValueReader<T5>)readers[4], (ValueReader<T6>)readers[5], (ValueReader<T7>)readers[6]);

    private sealed class Typed(
        ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
        ValueReader<T5> fifth, ValueReader<T6> sixth, ValueReader<T7> seventh) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => new Arguments<T1, T2, T3, T4, T5, T6, T7>(
            first.ReadArgument(fields, 0),
            second.ReadArgument(fields, 1),
            third.ReadArgument(fields, 2),
            fourth.ReadArgument(fields, 3),
            fifth.ReadArgument(fields, 4),
            sixth.ReadArgument(fields, 5),
            seventh.ReadArgument(fields, 6));
    }
}

/// <summary>The types of eight arguments. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <typeparam name="T7">The type of the seventh.</typeparam>
/// <typeparam name="T8">The type of the eighth.</typeparam>
public sealed class ArgumentTypes<T1, T2, T3, T4, T5, T6, T7, T8> : ArgumentTypes
{
    internal override ArgumentsReader Reader(ValueReader[] readers) => new Typed(
        (ValueReader<T1>)readers[0], (ValueReader<T2>)readers[1], (ValueReader<T3>)readers[2], (ValueReader<T4>)readers[3],
        (ValueReader<T5>)readers[4], (ValueReader<T6>)readers[5], (ValueReader<T7>)readers[6], (ValueReader<T8>)readers[7]);

    private sealed class Typed(
        ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
        ValueReader<T5> fifth, ValueReader<T6> sixth, ValueReader<T7> seventh, ValueReader<T8> eighth) : ArgumentsReader
    {
        public override object Read(FieldReader fields) => new Arguments<T1, T2, T3, T4, T5, T6, T7, T8>(
            first.ReadArgument(fields, 0),
            second.ReadArgument(fields, 1),
            third.ReadArgument(fields, 2),
            fourth.ReadArgument(fields, 3),
            fifth.ReadArgument(fields, 4),
            sixth.ReadArgument(fields, 5),
            seventh.ReadArgument(fields, 6),
            eighth.ReadArgument(fields, 7));
    }
}
