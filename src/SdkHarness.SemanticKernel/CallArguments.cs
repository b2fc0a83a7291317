using Microsoft.SemanticKernel;

namespace SdkHarness;

/// <summary>Turns kernel arguments back into the JSON that the guard binds.</summary>
internal static class CallArguments
{
    /// <summary>
    /// Takes what the model wrote, where that is known; else, where a connector may have flattened the values to text, each text as the
    /// type that its parameter declares; else the values, each as what it is.
    /// </summary>
    public static ToolArguments Read(KernelArguments arguments, ToolContract contract) =>
        WrittenArguments.Of(arguments)?.Read(arguments)
        ?? (FlattenedArguments.AreIn(arguments)
            ? FlattenedArguments.Read(arguments, contract.InputSchema)
            : ToolArguments.From(arguments));
}
