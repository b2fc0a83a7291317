using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>
/// Reads the contracts of a tool set from the JSON that the generator writes into the set's own code: data instead of code, so that a set
/// of hundreds of tools costs neither the compiler nor the start of the process much. For generated code.
/// </summary>
public static class ContractData
{
    /// <summary>Reads a tool set's contract.</summary>
    /// <param name="json">What the generator has written.</param>
    /// <returns>The contract; the schemas stay parts of the one document.</returns>
    /// <exception cref="InvalidOperationException">The data is not of this version of the harness.</exception>
    public static ToolSetContract Read(string json)
    {
        JsonElement data = JsonElement.Parse(json);
        string name = data.GetProperty("name"u8).GetString()!;
        string? owner = Text(data, "owner"u8);
        data.TryGetProperty("readers"u8, out JsonElement readers);
        JsonElement tools = data.GetProperty("tools"u8);
        var contracts = new ToolContract[tools.GetArrayLength()];
        int next = 0;
        foreach (JsonElement tool in tools.EnumerateArray())
            contracts[next++] = new ToolContractData(name, owner).Read(tool);
        return new ToolSetContract(name, data.GetProperty("description"u8).GetString()!, owner, contracts) { Readers = readers };
    }

    private static string? Text(JsonElement data, ReadOnlySpan<byte> name) =>
        data.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
