using System.Globalization;

namespace SdkHarness;

/// <summary>The ids of a run's calls: <c>c1</c>, <c>c2</c> and so on, in the order in which they are proposed.</summary>
internal static class CallId
{
    // Every run has the same ones: those that most runs never go beyond are made once.
    private static readonly string?[] Made = new string?[1024];

    /// <summary>The id of the nth call.</summary>
    /// <param name="number">Which call it is, from 1.</param>
    public static string Of(int number) => number < Made.Length ? Made[number] ??= Make(number) : Make(number);

    private static string Make(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");
}
