// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Retail;

/// <summary>A kind of product with the variants that are sold.</summary>
public sealed class Product
{
    /// <summary>The product's name.</summary>
    public required string Name { get; set; }

    /// <summary>The product's id.</summary>
    public required string ProductId { get; set; }

    /// <summary>By item id.</summary>
    public Dictionary<string, Variant> Variants { get; set; } = [];
}

/// <summary>One item of a product.</summary>
public sealed class Variant
{
    /// <summary>The item's id.</summary>
    public required string ItemId { get; set; }

    /// <summary>What tells it from the other variants, by name.</summary>
    public Dictionary<string, string> Options { get; set; } = [];

    /// <summary>Whether it can be had.</summary>
    public bool Available { get; set; }

    /// <summary>Its price in dollars.</summary>
    public double Price { get; set; }
}
