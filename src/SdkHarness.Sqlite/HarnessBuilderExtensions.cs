using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SdkHarness;

/// <summary>Puts the SQLite store into a harness.</summary>
public static class HarnessBuilderExtensions
{
    /// <summary>Keeps journal, approvals and contracts in one SQLite file.</summary>
    /// <param name="harness">The harness that is being set up.</param>
    /// <param name="pathOrConnectionString">The file's path, for example <c>harness.db</c>, or a connection string; see <see cref="SqliteStore"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">It names no file that can be written.</exception>
    public static HarnessBuilder UseSqlite(this HarnessBuilder harness, string pathOrConnectionString)
    {
        ArgumentNullException.ThrowIfNull(harness);
        // Read here, so that a wrong text is refused where it was written and not at the first run.
        _ = new StoreLocation(pathOrConnectionString);
        harness.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IFailureClassifier, SqliteFailureClassifier>());
        return harness.UseStore(_ => new SqliteStore(pathOrConnectionString));
    }
}
