using System.Text.Json;
using SdkHarness;

namespace ChurnRisk.Systems;

/// <summary>The CRM's client library: reads the JSON that the CRM sends.</summary>
internal sealed class CrmClient(CrmService service) : ICrmApi
{
    public Task<CrmAccount?> GetAccountAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Read(service.GetAccount(id)));

    public Task<CrmAccount?> GetExportedAccountAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Read(service.GetExported(id)));

    public Task<IReadOnlyList<CrmAccount>> ListRenewalsAsync(int withinDays, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CrmAccount>>(
            [.. service.ListRenewals(withinDays).Select(id => Read(service.GetAccount(id))).OfType<CrmAccount>()]);

    public Task FlagAsync(string id, string level, string note, string key, CancellationToken cancellationToken)
    {
        service.Flag(id, level, note, key);
        return Task.CompletedTask;
    }

    public Task<decimal?> ChangeForecastAsync(string id, decimal probability, string key, WritePermit permit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(permit);
        return Task.FromResult(service.ChangeForecast(id, probability, key));
    }

    public Task DeleteAccountAsync(string id, CancellationToken cancellationToken)
    {
        service.Delete(id);
        return Task.CompletedTask;
    }

    private static CrmAccount? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<CrmAccount>(json, JsonSerializerOptions.Web);
}
