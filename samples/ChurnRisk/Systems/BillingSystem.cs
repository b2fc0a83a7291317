namespace ChurnRisk.Systems;

/// <summary>Billing: the names on the contracts, entered by hand.</summary>
internal sealed class BillingSystem : IBillingApi
{
    private readonly IReadOnlyList<BillingCustomer> _customers = DataFiles.Read<BillingCustomer>("billing.json");

    public Task<IReadOnlyList<BillingCustomer>> FindByNameAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BillingCustomer>>([.. _customers.Where(customer => customer.Name == name)]);

    public Task<IReadOnlyList<BillingCustomer>> SearchAsync(string text, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BillingCustomer>>(
        [
            .. _customers.Where(customer => customer.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
                .OrderBy(static customer => customer.Name, StringComparer.Ordinal),
        ]);

    public Task<BillingCustomer?> GetAsync(string number, CancellationToken cancellationToken) =>
        Task.FromResult(_customers.FirstOrDefault(customer => customer.Number == number));
}
