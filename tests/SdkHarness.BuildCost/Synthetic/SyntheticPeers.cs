using System.Globalization;
using System.Text;

namespace SdkHarness.BuildCost.Synthetic;

/// <summary>Source text for the generators that stand beside ours in the comparison.</summary>
internal static class SyntheticPeers
{
    /// <summary>The records that are mapped or serialized: each with five members, an enum and a list of records among them.</summary>
    public static string Orders(int count)
    {
        var text = new StringBuilder("""
            using System;
            using System.Collections.Generic;

            namespace Synthetic;

            public enum Priority { Low, Normal, High }
            public sealed record LineItem(string Sku, int Quantity, string? Note);
            public sealed record LineItemDto(string Sku, int Quantity, string? Note);

            """);
        for (int i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                public sealed record Order{i}(string Id, int Quantity, Priority Priority, IReadOnlyList<LineItem> Items, DateTimeOffset Updated);
                public sealed record OrderDto{i}(string Id, int Quantity, string Priority, IReadOnlyList<LineItemDto> Items, DateTimeOffset Updated);

                """);
        }

        return text.ToString();
    }

    /// <summary>One mapper a record.</summary>
    public static string Mappers(int count)
    {
        var text = new StringBuilder("namespace Synthetic;\n");
        for (int i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"[Riok.Mapperly.Abstractions.Mapper] public sealed partial class Mapper{i} {{ public partial OrderDto{i} Map(Order{i} order); }}\n");
        return text.ToString();
    }

    /// <summary>One serializer context for all records.</summary>
    public static string Context(int count)
    {
        var text = new StringBuilder("using System.Text.Json.Serialization;\nnamespace Synthetic;\n");
        for (int i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Order{i}))]\n");
        return text.Append("public sealed partial class OrdersJson : JsonSerializerContext;\n").ToString();
    }
}
