using System.Text.Json;

namespace ChurnRisk.Systems;

/// <summary>The made data set beside the program: four systems, some 200 accounts, and the mess between them.</summary>
internal static class DataFiles
{
    /// <summary>Reads one system's records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="name">The file's name, for example <c>crm.json</c>.</param>
    /// <exception cref="InvalidDataException">The file holds no list of such records.</exception>
    public static IReadOnlyList<T> Read<T>(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Data", name);
        using FileStream file = File.OpenRead(path);
        return JsonSerializer.Deserialize<List<T>>(file, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"{path} holds 'null'; a JSON array of records was expected. Build the sample again.");
    }
}
