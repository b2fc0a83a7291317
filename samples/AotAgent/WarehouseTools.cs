using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SdkHarness;

namespace AotAgent;

/// <summary>The warehouse.</summary>
[ToolSet("warehouse", Owner = "logistics")]
public sealed partial class WarehouseTools(Warehouse warehouse)
{
    /// <summary>Reads how many of some articles there are.</summary>
    /// <param name="skus">The articles, for example LAMP-1.</param>
    /// <param name="shelf">Only what lies there.</param>
    [ReadScope("warehouse.stock")]
    [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 2)]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The stock could not be read")]
    public IReadOnlyList<StockLevel> GetStock([MinLength(1), MaxLength(10)] IReadOnlyList<string> skus, Shelf shelf = Shelf.Hall) =>
        [.. skus.Select(sku => new StockLevel(sku, warehouse.Stock(sku), shelf, "kim@example.com"))];

    /// <summary>Sends goods to the customer of an order.</summary>
    /// <param name="order">The order, for example ORD-1001.</param>
    /// <param name="lines">What is sent.</param>
    /// <param name="day">The day on which it leaves.</param>
    /// <param name="insuredFor">What it is insured for, in euro.</param>
    /// <param name="idempotencyKey">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("warehouse.shipment", External = true)]
    [RequiresApproval(Role = "shift-lead", Reason = "Goods leave the house")]
    [RequiresEvidence("warehouse.stock")]
    [OnFailure(Failure.Any, Recovery.Escalate)]
    public async Task<Shipment> SendAsync(
        [RegularExpression("^ORD-[0-9]{4}$")] string order,
        [MinLength(1), MaxLength(5)] IReadOnlyList<Line> lines,
        DateOnly day,
        [Range(0, 5000)] decimal insuredFor,
        [IdempotencyKey] string idempotencyKey,
        CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        int pieces = lines.Sum(static line => line.Quantity);
        warehouse.Sent.Add(string.Create(CultureInfo.InvariantCulture, $"{order}: {pieces} pieces on {day:O}, insured for {insuredFor}, key {idempotencyKey.Length > 0}"));
        return new Shipment(order, pieces, day);
    }
}
