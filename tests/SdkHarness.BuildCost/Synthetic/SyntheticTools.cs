using System.Globalization;
using System.Text;

namespace SdkHarness.BuildCost.Synthetic;

/// <summary>
/// Source text of many tools as applications write them: each with a pattern, a range, an enum and a list of records, a record as its result,
/// and doc comments throughout.
/// </summary>
public static class SyntheticTools
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkHarness;

        """;

    /// <summary>One file a tool set, by file name.</summary>
    /// <param name="sets">How many tool sets.</param>
    /// <param name="tools">How many tools in each.</param>
    public static IEnumerable<(string File, string Text)> Files(int sets, int tools)
    {
        for (int set = 0; set < sets; set++)
            yield return ($"Area{set.ToString(CultureInfo.InvariantCulture)}Tools.cs", File(set, tools));
    }

    private static string File(int set, int tools)
    {
        var text = new StringBuilder(Usings).Append(CultureInfo.InvariantCulture, $$"""
            namespace Synthetic.Area{{set}};

            /// <summary>How soon an order is wanted.</summary>
            public enum Priority { Low, Normal, High }

            /// <summary>One line of an order.</summary>
            /// <param name="Sku">What is ordered.</param>
            /// <param name="Quantity">How many of it.</param>
            /// <param name="Note">What to know about it.</param>
            public sealed record LineItem(string Sku, [Range(1, 999)] int Quantity, string? Note = null);

            /// <summary>An order as it stands.</summary>
            /// <param name="Id">The order's id.</param>
            /// <param name="Quantity">How many in all.</param>
            /// <param name="Priority">How soon it is wanted.</param>
            /// <param name="Items">Its lines.</param>
            /// <param name="Updated">When it was changed last.</param>
            public sealed record Order(string Id, int Quantity, Priority Priority, IReadOnlyList<LineItem> Items, DateTimeOffset Updated);

            /// <summary>The orders of area {{set}}.</summary>
            [ToolSet("area{{set}}", Owner = "orders")]
            public sealed partial class Area{{set}}Tools
            {

            """);
        for (int tool = 0; tool < tools; tool++)
            text.Append(Tool(set, tool));
        return text.Append("}\n").ToString().ReplaceLineEndings("\n");
    }

    private static string Tool(int set, int tool) => string.Create(CultureInfo.InvariantCulture, $$"""
            /// <summary>Changes an order of kind {{tool}} in area {{set}}.</summary>
            /// <param name="id">The order's id, for example ABC-17.</param>
            /// <param name="quantity">How many are wanted in all.</param>
            /// <param name="priority">How soon they are wanted.</param>
            /// <param name="items">The lines of the order.</param>
            /// <param name="cancellationToken">Cancels.</param>
            [ReadScope("area{{set}}.order")]
            public Task<Order> ChangeOrder{{tool}}Async(
                [RegularExpression("^[A-Z]{3}-[0-9]{1,10}$"), StringLength(32, MinimumLength = 3)] string id,
                [Range(1, {{100 + tool}})] int quantity,
                Priority priority,
                [MaxLength(20)] List<LineItem> items,
                CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Task.FromResult(new Order(id, quantity + {{tool}}, priority, items, DateTimeOffset.UnixEpoch));
            }


        """);
}
