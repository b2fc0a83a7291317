using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SdkHarness.Symbols;

namespace SdkHarness.LockWriter;

/// <summary>Reads what a built assembly has to say to the lock file, off its metadata: nothing of it is loaded or run.</summary>
internal static class AssemblyEntries
{
    /// <summary>The entries of all its tool sets, agents and accepted exceptions, by their keys.</summary>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<LockEntry> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            throw new BadImageFormatException($"'{path}' holds no .NET metadata.");

        MetadataReader metadata = file.GetMetadataReader();
        var entries = new List<LockEntry>();
        foreach (CustomAttributeHandle handle in metadata.CustomAttributes)
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsLockEntries(metadata, attribute) && Argument(metadata, attribute) is { } lines)
                entries.AddRange(LockEntry.ReadLines(lines));
        }

        return [.. entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal)];
    }

    private static bool IsLockEntries(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;

        EntityHandle parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;

        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, "LockEntriesAttribute") && metadata.StringComparer.Equals(type.Namespace, "SdkHarness.Binding");
    }

    private static string? Argument(MetadataReader metadata, CustomAttribute attribute)
    {
        const ushort prolog = 1; // ECMA-335 II.23.3
        BlobReader blob = metadata.GetBlobReader(attribute.Value);
        return blob.ReadUInt16() == prolog ? blob.ReadSerializedString() : null;
    }
}
