using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SdkHarness.Benchmarks.Calls;

/// <summary>How urgent an order is.</summary>
public enum Priority
{
    /// <summary>Within the week.</summary>
    Low,

    /// <summary>Within two days.</summary>
    Normal,

    /// <summary>Today.</summary>
    High,
}

/// <summary>One line of an order.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Note">A note for the warehouse.</param>
public sealed record LineItem(string Sku, [property: Range(1, 999)] int Quantity, string? Note = null);

/// <summary>An order.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Quantity">How many in all.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Lines">How many lines it has.</param>
public sealed record Order(string Id, int Quantity, Priority Priority, int Lines);

/// <summary>Orders.</summary>
[ToolSet("orders", Owner = "benchmarks")]
public sealed partial class OrderTools
{
    private static readonly Task<Order> Done = Task.FromResult(new Order("ABC-1", 5, Priority.High, 2));

    /// <summary>Looks an order up.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="priority">How urgent.</param>
    /// <param name="items">The lines.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    [ReadScope("orders.order")]
    [Tool(InPlace = true)]
    [Description("Looks an order up.")]
    public Task<Order> FindOrderAsync(
        [RegularExpression("^[A-Z]{3}-[0-9]{1,10}$"), StringLength(32, MinimumLength = 3)] string id,
        [Range(1, 100)] int quantity,
        Priority priority,
        [MaxLength(20)] List<LineItem>? items,
        CancellationToken cancellationToken) => Done;
}

/// <summary>The agent of the benchmarks.</summary>
[Agent("clerk", Owner = "benchmarks", Version = "1")]
[UsesTools<OrderTools>]
[Grant(Read = ["orders.*"], MaxCalls = int.MaxValue)]
public sealed partial class Clerk
{
}
