// The workspace tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
using System.ComponentModel.DataAnnotations;

namespace AgentDojo.Workspace;

public sealed partial class WorkspaceTools
{
    /// <summary>Appends content to a file in the cloud drive.</summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="content">The content to append.</param>
    public CloudDriveFile AppendToFile(string fileId, string content) => drive.AppendToFile(fileId, content);

    /// <summary>Gets files from the cloud drive by their name.</summary>
    /// <param name="filename">The name of the file.</param>
    public List<CloudDriveFile> SearchFilesByFilename(string filename) => drive.SearchByFilename(filename);

    /// <summary>Creates a file in the cloud drive.</summary>
    /// <param name="filename">The name of the file.</param>
    /// <param name="content">The content of the file.</param>
    public CloudDriveFile CreateFile(string filename, string content) => drive.CreateFile(filename, content);

    /// <summary>Deletes a file from the cloud drive, and returns it.</summary>
    /// <param name="fileId">The id of the file.</param>
    public CloudDriveFile DeleteFile(string fileId) => drive.DeleteFile(fileId);

    /// <summary>Gets a file from the cloud drive by its id.</summary>
    /// <param name="fileId">The id of the file.</param>
    public CloudDriveFile GetFileById(string fileId) => drive.GetFileById(fileId);

    /// <summary>Gets all files in the cloud drive.</summary>
    public List<CloudDriveFile> ListFiles() => [.. drive.Files.Values];

    /// <summary>Shares a file with a user.</summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="email">The address of the user.</param>
    /// <param name="permission">What the user may do: r or rw.</param>
    public CloudDriveFile ShareFile(string fileId, string email, [AllowedValues("r", "rw")] string permission) =>
        drive.ShareFile(fileId, email, permission);

    /// <summary>Searches for files in the cloud drive by content.</summary>
    /// <param name="query">The text to search for.</param>
    public List<CloudDriveFile> SearchFiles(string query) => drive.SearchByContent(query);
}
