using System.CommandLine;

namespace SdkHarness.Cli.Commands;

/// <summary><c>--limit</c>: how many to list.</summary>
internal static class LimitOption
{
    private const int Default = 100;
    private const int Largest = 100_000;

    public static Option<int> Create(string noun)
    {
        var option = new Option<int>("--limit")
        {
            Description = $"How many {noun} at the most, the latest first.",
            HelpName = "NUMBER",
            DefaultValueFactory = static _ => Default,
        };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out int limit) && limit is >= 1 and <= Largest))
                result.AddError($"--limit is a number from 1 to {Largest}, not '{text}'.");
        });
        return option;
    }
}
