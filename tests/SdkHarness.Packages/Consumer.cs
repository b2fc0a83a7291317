namespace SdkHarness.Packages;

/// <summary>A user's project that takes the package.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Files">Its files: path within the project, and content.</param>
internal sealed record Consumer(string Name, params (string Path, string Content)[] Files)
{
    /// <summary>Properties of its project file.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Items of its project file.</summary>
    public string Items { get; init; } = "";

    /// <summary>Writes the project below a folder.</summary>
    public void Write(string folder, string version)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, Name)).FullName;
        File.WriteAllText(Path.Combine(own, $"{Name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{Properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SdkHarness" Version="{version}" />
                {Items}
              </ItemGroup>
            </Project>
            """);
        foreach ((string path, string content) in Files)
            File.WriteAllText(Path.Combine(own, path), content);
    }
}
