namespace SdkHarness.Binding;

/// <summary>The one argument of a tool. For generated code.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="reader">Reads it.</param>
public sealed class Arguments<T>(ValueReader<T> reader) : ArgumentsReader<T>
{
    internal override T Read(FieldReader fields) => reader.ReadArgument(fields, 0);
}

/// <summary>The two arguments of a tool. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <param name="first">Reads the first.</param>
/// <param name="second">Reads the second.</param>
public sealed class Arguments<T1, T2>(ValueReader<T1> first, ValueReader<T2> second)
    : ArgumentsReader<(T1, T2)>
{
    internal override (T1, T2) Read(FieldReader fields) => (
        first.ReadArgument(fields, 0),
        second.ReadArgument(fields, 1));
}

/// <summary>The three arguments of a tool. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <param name="first">Reads the first.</param>
/// <param name="second">Reads the second.</param>
/// <param name="third">Reads the third.</param>
public sealed class Arguments<T1, T2, T3>(ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third)
    : ArgumentsReader<(T1, T2, T3)>
{
    internal override (T1, T2, T3) Read(FieldReader fields) => (
        first.ReadArgument(fields, 0),
        second.ReadArgument(fields, 1),
        third.ReadArgument(fields, 2));
}

/// <summary>The four arguments of a tool. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <param name="first">Reads the first.</param>
/// <param name="second">Reads the second.</param>
/// <param name="third">Reads the third.</param>
/// <param name="fourth">Reads the fourth.</param>
public sealed class Arguments<T1, T2, T3, T4>(ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth)
    : ArgumentsReader<(T1, T2, T3, T4)>
{
    internal override (T1, T2, T3, T4) Read(FieldReader fields) => (
        first.ReadArgument(fields, 0),
        second.ReadArgument(fields, 1),
        third.ReadArgument(fields, 2),
        fourth.ReadArgument(fields, 3));
}

/// <summary>The five arguments of a tool. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <param name="first">Reads the first.</param>
/// <param name="second">Reads the second.</param>
/// <param name="third">Reads the third.</param>
/// <param name="fourth">Reads the fourth.</param>
/// <param name="fifth">Reads the fifth.</param>
public sealed class Arguments<T1, T2, T3, T4, T5>(
    ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
    ValueReader<T5> fifth)
    : ArgumentsReader<(T1, T2, T3, T4, T5)>
{
    internal override (T1, T2, T3, T4, T5) Read(FieldReader fields) => (
        first.ReadArgument(fields, 0),
        second.ReadArgument(fields, 1),
        third.ReadArgument(fields, 2),
        fourth.ReadArgument(fields, 3),
        fifth.ReadArgument(fields, 4));
}

/// <summary>The six arguments of a tool. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <param name="first">Reads the first.</param>
/// <param name="second">Reads the second.</param>
/// <param name="third">Reads the third.</param>
/// <param name="fourth">Reads the fourth.</param>
/// <param name="fifth">Reads the fifth.</param>
/// <param name="sixth">Reads the sixth.</param>
public sealed class Arguments<T1, T2, T3, T4, T5, T6>(
    ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
    ValueReader<T5> fifth, ValueReader<T6> sixth)
    : ArgumentsReader<(T1, T2, T3, T4, T5, T6)>
{
    internal override (T1, T2, T3, T4, T5, T6) Read(FieldReader fields) => (
        first.ReadArgument(fields, 0),
        second.ReadArgument(fields, 1),
        third.ReadArgument(fields, 2),
        fourth.ReadArgument(fields, 3),
        fifth.ReadArgument(fields, 4),
        sixth.ReadArgument(fields, 5));
}

/// <summary>The seven arguments of a tool. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <typeparam name="T7">The type of the seventh.</typeparam>
/// <param name="first">Reads the first.</param>
/// <param name="second">Reads the second.</param>
/// <param name="third">Reads the third.</param>
/// <param name="fourth">Reads the fourth.</param>
/// <param name="fifth">Reads the fifth.</param>
/// <param name="sixth">Reads the sixth.</param>
/// <param name="seventh">Reads the seventh.</param>
public sealed class Arguments<T1, T2, T3, T4, T5, T6, T7>(
    ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
    ValueReader<T5> fifth, ValueReader<T6> sixth, ValueReader<T7> seventh)
    : ArgumentsReader<(T1, T2, T3, T4, T5, T6, T7)>
{
    internal override (T1, T2, T3, T4, T5, T6, T7) Read(FieldReader fields) => (
        first.ReadArgument(fields, 0),
        second.ReadArgument(fields, 1),
        third.ReadArgument(fields, 2),
        fourth.ReadArgument(fields, 3),
        fifth.ReadArgument(fields, 4),
        sixth.ReadArgument(fields, 5),
        seventh.ReadArgument(fields, 6));
}

/// <summary>The eight arguments of a tool. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <typeparam name="T7">The type of the seventh.</typeparam>
/// <typeparam name="T8">The type of the eighth.</typeparam>
/// <param name="first">Reads the first.</param>
/// <param name="second">Reads the second.</param>
/// <param name="third">Reads the third.</param>
/// <param name="fourth">Reads the fourth.</param>
/// <param name="fifth">Reads the fifth.</param>
/// <param name="sixth">Reads the sixth.</param>
/// <param name="seventh">Reads the seventh.</param>
/// <param name="eighth">Reads the eighth.</param>
public sealed class Arguments<T1, T2, T3, T4, T5, T6, T7, T8>(
    ValueReader<T1> first, ValueReader<T2> second, ValueReader<T3> third, ValueReader<T4> fourth,
    ValueReader<T5> fifth, ValueReader<T6> sixth, ValueReader<T7> seventh, ValueReader<T8> eighth)
    : ArgumentsReader<(T1, T2, T3, T4, T5, T6, T7, T8)>
{
    internal override (T1, T2, T3, T4, T5, T6, T7, T8) Read(FieldReader fields) => (
        first.ReadArgument(fields, 0),
        second.ReadArgument(fields, 1),
        third.ReadArgument(fields, 2),
        fourth.ReadArgument(fields, 3),
        fifth.ReadArgument(fields, 4),
        sixth.ReadArgument(fields, 5),
        seventh.ReadArgument(fields, 6),
        eighth.ReadArgument(fields, 7));
}
