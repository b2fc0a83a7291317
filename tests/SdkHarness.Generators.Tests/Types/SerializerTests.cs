using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SdkHarness.Generators.Tests.Types;

/// <summary>
/// Whatever a binding accepts is the value that System.Text.Json reads from the same text, where that reads it at all (it refuses 5.0 for an
/// integer, and has no readers of some read-only collections); and it is written as System.Text.Json writes it.
/// </summary>
public sealed class SerializerTests
{
    private static readonly string[] All = [.. EchoTools.Bindings.SelectMany(static tool => tool.Contract.Labels).Distinct()];

    public static TheoryData<string> Tools => [.. EchoTools.Bindings.Select(static tool => tool.Contract.Name)];

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task A_value_is_read_and_written_as_by_the_serializer(string name)
    {
        ToolBinding tool = Call.Tool<EchoTools>(name);
        Type type = typeof(EchoTools).GetMethods().Single(method => string.Equals(method.Name, name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).ReturnType;
        JsonTypeInfo info = EchoContext.Default.GetTypeInfo(type)!;
        var maker = new ArgumentMaker(new Random(20261125));
        int accepted = 0, read = 0;
        for (int i = 0; i < 400; i++)
        {
            maker.Wrongness = i % 2 == 0 ? 0 : 0.1;
            string json = maker.Make(tool.Contract.InputSchema);
            if (tool.Errors(json).Count > 0)
                continue;

            accepted++;
            object? ours = await tool.InvokeAsync(new EchoTools(), tool.Bound(json), Call.Context(), TestContext.Current.CancellationToken);
            JsonElement text = JsonElement.Parse(json).GetProperty("value");
            JsonElement written = JsonSerializer.SerializeToElement(ours, info);
            Same(written, JsonElement.Parse(tool.Written(ours, All).Json), $"{name} writes {json}");
            if (!TryRead(text, info, out object? theirs))
                continue;
            Same(JsonSerializer.SerializeToElement(theirs, info), written, $"{name} reads {json}");
            read++;
        }

        Assert.True(accepted > 40, $"{accepted} accepted");
        Assert.True(read > 20 || name is "concurrent_bag" or "i_read_only_set" or "read_only_collection" or "read_only_set" or "frozen_set" or "read_only_dictionary" or "frozen_dictionary", $"{read} of {accepted} read");
    }

    private static bool TryRead(JsonElement text, JsonTypeInfo info, out object? value)
    {
        try
        {
            value = text.Deserialize(info);
            return true;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            value = null;
            return false;
        }
    }

    private static void Same(JsonElement expected, JsonElement actual, string what) =>
        Assert.True(JsonElement.DeepEquals(expected, actual), $"{what}\nexpected {expected.GetRawText()}\nactual   {actual.GetRawText()}");
}
