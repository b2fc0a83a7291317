namespace SdkHarness.Generators.Types;

/// <summary>What the constraints on one value refuse, so that a default or an allowed value can be held against them.</summary>
internal interface IValueLimits
{
    /// <summary>The name of the constraint that refuses a constant of C#; <see langword="null"/> where all take it.</summary>
    string? Refusing(object constant);
}
