namespace SdkHarness;

/// <summary>Collects every error of one call, with the path of the value at hand.</summary>
public sealed class ArgumentErrors
{
    private readonly List<ArgumentError> _errors = [];

    /// <summary>The errors so far, in the order found.</summary>
    public IReadOnlyList<ArgumentError> All => _errors;

    /// <summary>How many there are.</summary>
    public int Count => _errors.Count;

    /// <summary>Adds an error.</summary>
    /// <param name="error">The error.</param>
    public void Add(ArgumentError error) => _errors.Add(error);
}
