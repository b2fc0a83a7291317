using Microsoft.SemanticKernel;

namespace SdkHarness;

/// <summary>Turns kernel arguments back into the JSON that the guard binds.</summary>
internal static class CallArguments
{
    /// <summary>
    /// Takes what the model wrote, where that is known; else the values, each as what it is; else, where a connector may have flattened
    /// them to text, each text as the type that its parameter declares.
    /// </summary>
    public static ToolArguments Read(Kernel kernel, KernelArguments arguments, ToolContract contract)
    {
        if (WrittenArguments.Of(arguments) is { } written && written.SaysTheSameAs(arguments))
            return ToolArguments.Parse(written.Json);
        return WrittenArgumentsFilter.IsIn(kernel) || !FlattenedArguments.AreIn(arguments)
            ? ToolArguments.From(arguments)
            : FlattenedArguments.Read(arguments, contract.InputSchema);
    }
}
