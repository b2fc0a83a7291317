namespace SdkHarness.Binding;

/// <summary>Makes the bindings of a tool set. For generated code.</summary>
public static class ToolBindings
{
    /// <summary>Makes one binding a tool.</summary>
    /// <param name="toolSet">The set's contract.</param>
    /// <param name="code">Gives the set's code; asked where the first of them is called.</param>
    /// <returns>The bindings, in the contract's order.</returns>
    public static ToolBinding[] Of(ToolSetContract toolSet, Func<ToolCode> code)
    {
        var bindings = new ToolBinding[toolSet.Tools.Count];
        for (int i = 0; i < bindings.Length; i++)
            bindings[i] = new GeneratedTool(toolSet, i, code);
        return bindings;
    }
}
