using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness.Sqlite.Tests;

public sealed class UseSqliteTests : SqliteTest
{
    [Fact]
    public async Task A_harness_keeps_its_journal_in_the_file_it_was_given()
    {
        ServiceCollection services = new();
        services.AddHarness(harness => harness.UseSqlite(Folder.StorePath));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(Folder.StorePath, Assert.IsType<SqliteStore>(provider.GetRequiredService<Harness>().Store).FilePath);
    }

    [Fact]
    public async Task Services_that_are_disposed_of_synchronously_close_the_file_too()
    {
        ServiceCollection services = new();
        services.AddHarness(harness => harness.UseSqlite(Folder.StorePath));
        using (ServiceProvider provider = services.BuildServiceProvider())
            await provider.GetRequiredService<Harness>().Store.OpenAsync(Cancel);
        Assert.True(File.Exists(Folder.StorePath));
        Assert.False(File.Exists(Folder.StorePath + "-wal"));
    }

    [Fact]
    public void A_text_that_names_no_file_is_refused_where_it_is_written() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddHarness(static harness => harness.UseSqlite(":memory:")));
}
