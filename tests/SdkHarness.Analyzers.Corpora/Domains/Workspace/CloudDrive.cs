// The workspace tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
using System.Text.Json.Serialization;

namespace AgentDojo.Workspace;

/// <summary>A file.</summary>
public sealed class CloudDriveFile
{
    /// <summary>The file's id.</summary>
    [JsonPropertyName("id_")]
    public required string Id { get; set; }

    /// <summary>Its name.</summary>
    public required string Filename { get; set; }

    /// <summary>Its text.</summary>
    public required string Content { get; set; }

    /// <summary>The owner's address.</summary>
    public required string Owner { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTime LastModified { get; set; }

    /// <summary>Who else may read (r) or change (rw) it, by address.</summary>
    public Dictionary<string, string> SharedWith { get; set; } = [];

    /// <summary>How long its text is.</summary>
    public int Size { get; set; }
}

/// <summary>A drive in memory.</summary>
public sealed class CloudDrive
{
    /// <summary>The owner's address.</summary>
    public required string AccountEmail { get; set; }

    /// <summary>By id.</summary>
    public Dictionary<string, CloudDriveFile> Files { get; set; } = [];

    /// <summary>Creates a file.</summary>
    public CloudDriveFile CreateFile(string filename, string content)
    {
        string id = (Files.Keys.Select(int.Parse).DefaultIfEmpty(-1).Max() + 1).ToString();
        return Files[id] = new CloudDriveFile
        {
            Id = id, Filename = filename, Content = content, Owner = AccountEmail, LastModified = DateTime.UtcNow, Size = content.Length,
        };
    }

    /// <summary>Deletes a file.</summary>
    public CloudDriveFile DeleteFile(string fileId) =>
        Files.Remove(fileId, out CloudDriveFile? file) ? file : throw new ArgumentException($"File with ID '{fileId}' not found.");

    /// <summary>Adds text at the end of a file.</summary>
    public CloudDriveFile AppendToFile(string fileId, string content)
    {
        CloudDriveFile file = GetFileById(fileId);
        file.Content += content;
        file.Size = file.Content.Length;
        file.LastModified = DateTime.UtcNow;
        return file;
    }

    /// <summary>Lets somebody read or change a file.</summary>
    public CloudDriveFile ShareFile(string fileId, string email, string permission)
    {
        CloudDriveFile file = GetFileById(fileId);
        file.SharedWith[email] = permission;
        return file;
    }

    /// <summary>A file by its id.</summary>
    public CloudDriveFile GetFileById(string fileId) =>
        Files.TryGetValue(fileId, out CloudDriveFile? file) ? file : throw new ArgumentException($"File with ID '{fileId}' not found.");

    /// <summary>The files with a text in their name.</summary>
    public List<CloudDriveFile> SearchByFilename(string filename) => Found(file => file.Filename.Contains(filename, StringComparison.OrdinalIgnoreCase));

    /// <summary>The files with a text in them.</summary>
    public List<CloudDriveFile> SearchByContent(string query) => Found(file => file.Content.Contains(query, StringComparison.OrdinalIgnoreCase));

    private List<CloudDriveFile> Found(Predicate<CloudDriveFile> fits)
    {
        List<CloudDriveFile> found = [];
        foreach (CloudDriveFile file in Files.Values)
        {
            if (fits(file))
                found.Add(file);
        }

        return found.Count > 0 ? found : throw new ArgumentException("No files found. Try with a different query.");
    }
}
