// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Retail;

/// <summary>The store's data, which every tool reads and changes in place.</summary>
public sealed class RetailDb
{
    /// <summary>By product id.</summary>
    public Dictionary<string, Product> Products { get; set; } = [];

    /// <summary>By user id.</summary>
    public Dictionary<string, User> Users { get; set; } = [];

    /// <summary>By order id.</summary>
    public Dictionary<string, Order> Orders { get; set; } = [];
}
