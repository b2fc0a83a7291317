// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
using System.Text.Json.Serialization;

namespace Tau2.Retail;

/// <summary>A customer of the store.</summary>
public sealed class User
{
    /// <summary>The user's id.</summary>
    public required string UserId { get; set; }

    /// <summary>The user's name.</summary>
    public required UserName Name { get; set; }

    /// <summary>The default address.</summary>
    public required UserAddress Address { get; set; }

    /// <summary>The mail address.</summary>
    public required string Email { get; set; }

    /// <summary>By id.</summary>
    public Dictionary<string, PaymentMethod> PaymentMethods { get; set; } = [];

    /// <summary>The ids of the user's orders.</summary>
    public List<string> Orders { get; set; } = [];
}

/// <summary>A person's name.</summary>
public sealed class UserName
{
    /// <summary>The first name.</summary>
    public required string FirstName { get; set; }

    /// <summary>The last name.</summary>
    public required string LastName { get; set; }
}

/// <summary>Where something is sent.</summary>
public sealed class UserAddress
{
    /// <summary>The first line.</summary>
    public required string Address1 { get; set; }

    /// <summary>The second line, or empty.</summary>
    public required string Address2 { get; set; }

    /// <summary>The city.</summary>
    public required string City { get; set; }

    /// <summary>The country.</summary>
    public required string Country { get; set; }

    /// <summary>The state.</summary>
    public required string State { get; set; }

    /// <summary>The zip code.</summary>
    public required string Zip { get; set; }
}

/// <summary>What a user pays with.</summary>
public sealed class PaymentMethod
{
    /// <summary>The kind: credit_card, paypal or gift_card.</summary>
    public required string Source { get; set; }

    /// <summary>The payment method's id.</summary>
    public required string Id { get; set; }

    /// <summary>Of a credit card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Brand { get; set; }

    /// <summary>Of a credit card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LastFour { get; set; }

    /// <summary>What is left on a gift card, in dollars.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Balance { get; set; }
}
