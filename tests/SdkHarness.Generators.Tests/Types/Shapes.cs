#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SdkHarness.Generators.Tests.Types;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Dog), "dog")]
[JsonDerivedType(typeof(Cat), "cat")]
[JsonDerivedType(typeof(Kitten), "kitten")]
public abstract record Pet([property: UniqueKey] string Name);

/// <summary>Barks.</summary>
public sealed record Dog(string Name, [Range(0, 20)] int Age) : Pet(Name);

public record Cat(string Name, [property: Sensitive("temper")] string? Temper = null) : Pet(Name);

public sealed record Kitten(string Name) : Cat(Name)
{
    public List<Dog> Fears { get; set; } = [];
}

/// <summary>Not named by its base.</summary>
public sealed record Fish(string Name) : Pet(Name);

[JsonDerivedType(typeof(Truck), 7)]
[JsonDerivedType(typeof(Bus), 8)]
public class Vehicle
{
    public int Wheels { get; set; } = 4;
}

public sealed class Truck : Vehicle
{
    public required decimal Load { get; init; }
}

public sealed class Bus : Vehicle
{
    public int? Seats { get; set; }
}

[JsonDerivedType(typeof(Coin), "coin")]
[JsonDerivedType(typeof(Note), "note")]
public interface IMoney;

public readonly record struct Coin(int Cents) : IMoney;

public sealed record Note(decimal Value) : IMoney;

[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(Root), "root")]
[JsonDerivedType(typeof(Branch), "branch")]
public record Root(int Id);

public record Branch(int Id, string Text) : Root(Id);

public sealed record Twig(int Id, string Text, int Hidden) : Branch(Id, Text);

public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);

public sealed record Result<T, TError>(T? Value, TError? Error = default);

[method: JsonConstructor]
public readonly record struct Spot(int X, int Y = 7);

[Flags]
public enum Rights : byte { None = 0, Read = 1, Write = 2, Both = 3, Own = 128 }

public sealed class Tags : List<string>;

public sealed class Basket : Dictionary<Colour, int>;

public interface ILabelled
{
    [Sensitive("contact")]
    string Phone { get; }

    [Untrusted]
    string Text { get; }
}

public abstract record Contact
{
    [Sensitive("contact")]
    public virtual string Mail { get; set; } = "";
}

/// <summary>Says nowhere itself what is sensitive.</summary>
public sealed record Customer([Sensitive("name")] string Name, string Phone, string Text) : Contact, ILabelled
{
    public override string Mail { get; set; } = "";
}

/// <summary>Every attribute that says how a member stands in JSON.</summary>
public sealed class Mixed
{
    [JsonConstructor]
    public Mixed(string id, int count = 3, string secret = "kept")
    {
        Id = id;
        Count = count;
        Secret = secret;
    }

    public Mixed()
        : this("none")
    {
    }

    [JsonPropertyOrder(5)]
    public string Id { get; }

    public int Count { get; }

    [JsonRequired]
    public int? Needed { get; set; }

    [JsonIgnore]
    public string Secret { get; }

    [JsonPropertyName("URL")]
    public Uri? Link { get; init; }

    // Fields are what this is about.
#pragma warning disable CA1051
    [JsonInclude]
    public int Field = 7;

    public int Unincluded = 8;
#pragma warning restore CA1051

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Maybe { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Zero { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyOrder(-1)]
    public required string First { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<Colour>))]
    public Colour Colour { get; set; } = Colour.Red;

    public int Computed => Count * 2;

    public string Private { get; private set; } = "p";
}

/// <summary>A member that C# asks for beside the constructor that takes it.</summary>
public sealed class Strict(string id)
{
    public required string Id { get; init; } = id;
}
