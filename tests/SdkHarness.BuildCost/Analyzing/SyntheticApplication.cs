using System.Globalization;
using System.Text;

namespace SdkHarness.BuildCost.Analyzing;

/// <summary>
/// Source text of an application behind its tools: to each tool an entity, a store in memory behind an interface, prices, rules, a service that uses
/// the services before it, and the usual loops, queries, switches, lambdas, asynchronous methods and texts.
/// </summary>
internal static class SyntheticApplication
{
    private const int ToolsInASet = 10;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkHarness;

        """;

    /// <summary>The files by name. Every third tool writes, and asks a person.</summary>
    /// <param name="tools">How many tools.</param>
    public static IEnumerable<(string File, string Text)> Files(int tools)
    {
        for (int set = 0; set * ToolsInASet < tools; set++)
        {
            int first = set * ToolsInASet;
            int end = Math.Min(tools, first + ToolsInASet);
            yield return ($"Area{set.ToString(CultureInfo.InvariantCulture)}Tools.cs", ToolSet(set, first, end));
            for (int tool = first; tool < end; tool++)
                yield return ($"Feature{tool.ToString(CultureInfo.InvariantCulture)}.cs", Feature(set, tool, isFirst: tool == first));
        }
    }

    private static string ToolSet(int set, int first, int end)
    {
        var text = new StringBuilder(Usings).Append(CultureInfo.InvariantCulture, $$"""
            namespace Synthetic.Area{{set}};

            /// <summary>The orders of area {{set}}.</summary>
            [ToolSet("area{{set}}", Owner = "orders")]
            [OnFailure(Failure.Any, Recovery.Escalate)]
            public sealed partial class Area{{set}}Tools
            {

            """);
        for (int tool = first; tool < end; tool++)
            text.Append(tool % 3 == 0 ? Writing(set, tool) : Reading(set, tool));
        return text.Append("}\n").ToString().ReplaceLineEndings("\n");
    }

    private static string Reading(int set, int tool) => string.Create(CultureInfo.InvariantCulture, $$"""
            private readonly Service{{tool}} _service{{tool}} = new(new Store{{tool}}());

            /// <summary>Finds orders of kind {{tool}}.</summary>
            /// <param name="text">What they hold.</param>
            /// <param name="most">How many at most.</param>
            /// <param name="cancellationToken">Cancels.</param>
            [ReadScope("area{{set}}.order{{tool}}")]
            public async Task<string> FindOrders{{tool}}Async([StringLength(100)] string text, [Range(1, 100)] int most, CancellationToken cancellationToken)
            {
                IReadOnlyList<Order{{tool}}> found = await _service{{tool}}.SearchAsync(text, most, cancellationToken);
                return found.Count == 0 ? "nothing" : _service{{tool}}.Describe(found);
            }


        """);

    private static string Writing(int set, int tool) => string.Create(CultureInfo.InvariantCulture, $$"""
            private readonly Service{{tool}} _service{{tool}} = new(new Store{{tool}}());

            /// <summary>Changes an order of kind {{tool}}.</summary>
            /// <param name="id">The order's id, for example ABC-17.</param>
            /// <param name="quantity">How many are wanted in all.</param>
            /// <param name="cancellationToken">Cancels.</param>
            [WriteScope("area{{set}}.order{{tool}}"), RequiresApproval(Role = "orders-lead", Reason = "It changes what is delivered")]
            public async Task<string> ChangeOrder{{tool}}Async([StringLength(32)] string id, [Range(1, 100)] int quantity, CancellationToken cancellationToken)
            {
                Order{{tool}} changed = await _service{{tool}}.ChangeAsync(id, quantity, cancellationToken);
                return _service{{tool}}.Describe([changed]);
            }


        """);

    private static string Feature(int set, int i, bool isFirst) => Usings + string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Synthetic.Area{{set}};

        /// <summary>One line of an order.</summary>
        public sealed record Line{{i}}(string Sku, int Quantity, decimal Price);

        /// <summary>An order.</summary>
        public sealed record Order{{i}}(string Id, string Customer, int Quantity, DateTimeOffset Placed, IReadOnlyList<Line{{i}}> Lines);

        /// <summary>Where orders are kept.</summary>
        public interface IStore{{i}}
        {
            Order{{i}}? Find(string id);
            IEnumerable<Order{{i}}> All();
            void Save(Order{{i}} order);
        }

        /// <summary>Keeps orders in memory.</summary>
        public sealed class Store{{i}} : IStore{{i}}
        {
            private readonly Dictionary<string, Order{{i}}> _orders = new(StringComparer.Ordinal);

            public Order{{i}}? Find(string id) => _orders.TryGetValue(id, out Order{{i}}? order) ? order : null;
            public IEnumerable<Order{{i}}> All() => _orders.Values.OrderBy(static order => order.Placed).ThenBy(static order => order.Id, StringComparer.Ordinal);
            public void Save(Order{{i}} order) => _orders[order.Id] = order;
        }

        /// <summary>What orders cost.</summary>
        public static class Prices{{i}}
        {
            public static decimal Total(Order{{i}} order)
            {
                decimal total = 0;
                foreach (Line{{i}} line in order.Lines)
                {
                    decimal part = line.Quantity * line.Price;
                    total += line.Quantity switch { >= 100 => part * 0.9m, >= 10 => part * 0.95m, _ => part };
                }

                return Math.Round(total + Fee(order) + {{(isFirst ? "0" : string.Create(CultureInfo.InvariantCulture, $"Prices{i - 1}.Surcharge(order.Quantity)"))}}, 2);
            }

            public static decimal Surcharge(int quantity) => quantity > {{(i % 50) + 1}} ? quantity * 0.1m : 0;

            private static decimal Fee(Order{{i}} order) => order.Lines.Count(static line => line.Sku.StartsWith('X')) * 1.5m;
        }

        /// <summary>Finds and changes orders.</summary>
        public sealed class Service{{i}}(IStore{{i}} store)
        {
            public async Task<IReadOnlyList<Order{{i}}>> SearchAsync(string text, int most, CancellationToken cancellationToken)
            {
                await Task.Yield();
                var found = new List<Order{{i}}>();
                foreach (Order{{i}} order in store.All())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (Matches(order, text))
                        found.Add(order);
                    if (found.Count == most)
                        break;
                }

                return found;
            }

            public async Task<Order{{i}}> ChangeAsync(string id, int quantity, CancellationToken cancellationToken)
            {
                await Task.Delay(TimeSpan.Zero, cancellationToken);
                Order{{i}} order = store.Find(id) ?? throw new KeyNotFoundException($"There is no order {id}.");
                if (quantity < 1 || quantity > order.Lines.Sum(static line => line.Quantity) * 10)
                    throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "It is not plausible.");
                Order{{i}} changed = order with { Quantity = quantity, Lines = [.. order.Lines.Where(static line => line.Quantity > 0)] };
                store.Save(changed);
                return changed;
            }

            public string Describe(IReadOnlyList<Order{{i}}> orders)
            {
                var text = new StringBuilder();
                for (int at = 0; at < orders.Count; at++)
                {
                    Order{{i}} order = orders[at];
                    text.Append(CultureInfo.InvariantCulture, $"{at + 1}. {order.Id} of {order.Customer}: {Prices{{i}}.Total(order):0.00}");
                    if (order.Placed < DateTimeOffset.UnixEpoch)
                        text.Append(" (long ago)");
                    text.Append('\n');
                }

                return text.ToString();
            }

            private static bool Matches(Order{{i}} order, string text) =>
                order.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
                || order.Lines.Any(line => line.Sku == text)
                || (order.Customer.Length > 0 && string.Equals(order.Customer, text, StringComparison.Ordinal));
        }

        """).ReplaceLineEndings("\n");
}
