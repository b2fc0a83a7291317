namespace SdkHarness.Binding;

/// <summary>The two arguments of a call, bound. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
public sealed class Arguments<T1, T2>(T1 first, T2 second)
{
    /// <summary>The first.</summary>
    public T1 First { get; } = first;

    /// <summary>The second.</summary>
    public T2 Second { get; } = second;
}

/// <summary>The three arguments of a call, bound. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
/// <param name="third">The third.</param>
public sealed class Arguments<T1, T2, T3>(T1 first, T2 second, T3 third)
{
    /// <summary>The first.</summary>
    public T1 First { get; } = first;

    /// <summary>The second.</summary>
    public T2 Second { get; } = second;

    /// <summary>The third.</summary>
    public T3 Third { get; } = third;
}

/// <summary>The four arguments of a call, bound. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
/// <param name="third">The third.</param>
/// <param name="fourth">The fourth.</param>
public sealed class Arguments<T1, T2, T3, T4>(T1 first, T2 second, T3 third, T4 fourth)
{
    /// <summary>The first.</summary>
    public T1 First { get; } = first;

    /// <summary>The second.</summary>
    public T2 Second { get; } = second;

    /// <summary>The third.</summary>
    public T3 Third { get; } = third;

    /// <summary>The fourth.</summary>
    public T4 Fourth { get; } = fourth;
}

/// <summary>The five arguments of a call, bound. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
/// <param name="third">The third.</param>
/// <param name="fourth">The fourth.</param>
/// <param name="fifth">The fifth.</param>
public sealed class Arguments<T1, T2, T3, T4, T5>(T1 first, T2 second, T3 third, T4 fourth, T5 fifth)
{
    /// <summary>The first.</summary>
    public T1 First { get; } = first;

    /// <summary>The second.</summary>
    public T2 Second { get; } = second;

    /// <summary>The third.</summary>
    public T3 Third { get; } = third;

    /// <summary>The fourth.</summary>
    public T4 Fourth { get; } = fourth;

    /// <summary>The fifth.</summary>
    public T5 Fifth { get; } = fifth;
}

/// <summary>The six arguments of a call, bound. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
/// <param name="third">The third.</param>
/// <param name="fourth">The fourth.</param>
/// <param name="fifth">The fifth.</param>
/// <param name="sixth">The sixth.</param>
public sealed class Arguments<T1, T2, T3, T4, T5, T6>(T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth)
{
    /// <summary>The first.</summary>
    public T1 First { get; } = first;

    /// <summary>The second.</summary>
    public T2 Second { get; } = second;

    /// <summary>The third.</summary>
    public T3 Third { get; } = third;

    /// <summary>The fourth.</summary>
    public T4 Fourth { get; } = fourth;

    /// <summary>The fifth.</summary>
    public T5 Fifth { get; } = fifth;

    /// <summary>The sixth.</summary>
    public T6 Sixth { get; } = sixth;
}

/// <summary>The seven arguments of a call, bound. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <typeparam name="T7">The type of the seventh.</typeparam>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
/// <param name="third">The third.</param>
/// <param name="fourth">The fourth.</param>
/// <param name="fifth">The fifth.</param>
/// <param name="sixth">The sixth.</param>
/// <param name="seventh">The seventh.</param>
public sealed class Arguments<T1, T2, T3, T4, T5, T6, T7>(T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh)
{
    /// <summary>The first.</summary>
    public T1 First { get; } = first;

    /// <summary>The second.</summary>
    public T2 Second { get; } = second;

    /// <summary>The third.</summary>
    public T3 Third { get; } = third;

    /// <summary>The fourth.</summary>
    public T4 Fourth { get; } = fourth;

    /// <summary>The fifth.</summary>
    public T5 Fifth { get; } = fifth;

    /// <summary>The sixth.</summary>
    public T6 Sixth { get; } = sixth;

    /// <summary>The seventh.</summary>
    public T7 Seventh { get; } = seventh;
}

/// <summary>The eight arguments of a call, bound. For generated code.</summary>
/// <typeparam name="T1">The type of the first.</typeparam>
/// <typeparam name="T2">The type of the second.</typeparam>
/// <typeparam name="T3">The type of the third.</typeparam>
/// <typeparam name="T4">The type of the fourth.</typeparam>
/// <typeparam name="T5">The type of the fifth.</typeparam>
/// <typeparam name="T6">The type of the sixth.</typeparam>
/// <typeparam name="T7">The type of the seventh.</typeparam>
/// <typeparam name="T8">The type of the eighth.</typeparam>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
/// <param name="third">The third.</param>
/// <param name="fourth">The fourth.</param>
/// <param name="fifth">The fifth.</param>
/// <param name="sixth">The sixth.</param>
/// <param name="seventh">The seventh.</param>
/// <param name="eighth">The eighth.</param>
public sealed class Arguments<T1, T2, T3, T4, T5, T6, T7, T8>(T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth, T7 seventh, T8 eighth)
{
    /// <summary>The first.</summary>
    public T1 First { get; } = first;

    /// <summary>The second.</summary>
    public T2 Second { get; } = second;

    /// <summary>The third.</summary>
    public T3 Third { get; } = third;

    /// <summary>The fourth.</summary>
    public T4 Fourth { get; } = fourth;

    /// <summary>The fifth.</summary>
    public T5 Fifth { get; } = fifth;

    /// <summary>The sixth.</summary>
    public T6 Sixth { get; } = sixth;

    /// <summary>The seventh.</summary>
    public T7 Seventh { get; } = seventh;

    /// <summary>The eighth.</summary>
    public T8 Eighth { get; } = eighth;
}
