#pragma warning disable HRN202 // The schemas of these are compared whole, and what has no words is among what is tested.
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Generators.Tests.Types;

/// <summary>One tool a type, which gives back what it takes.</summary>
[ToolSet("echo", Owner = "tests")]
[OnFailure(Failure.Any, Recovery.Caveat, Note = "There is no echo")]
public sealed partial class EchoTools
{
    [ReadScope("echo.all")] public Half Half(Half value) => value;
    [ReadScope("echo.all")] public Int128 Int128(Int128 value) => value;
    [ReadScope("echo.all")] public UInt128? UInt128(UInt128? value) => value;
    [ReadScope("echo.all")] public sbyte SByte(sbyte value) => value;
    [ReadScope("echo.all")] public ulong ULong(ulong value) => value;
    [ReadScope("echo.all")] public float Single(float value) => value;
    [ReadScope("echo.all")] public double Double(double value) => value;
    [ReadScope("echo.all")] public decimal Decimal(decimal value) => value;
    [ReadScope("echo.all")] public bool Bool(bool value) => value;
    [ReadScope("echo.all")] public char Char(char value) => value;
    [ReadScope("echo.all")] public string? Text(string? value) => value;
    [ReadScope("echo.all")] public Guid Guid(Guid value) => value;
    [ReadScope("echo.all")] public Uri Uri(Uri value) => value;
    [ReadScope("echo.all")] public Version Version(Version value) => value;
    [ReadScope("echo.all")] public DateOnly DateOnly(DateOnly value) => value;
    [ReadScope("echo.all")] public DateTimeOffset DateTimeOffset(DateTimeOffset value) => value;
    [ReadScope("echo.all")] public byte[] Bytes(byte[] value) => value;
    [ReadScope("echo.all")] public Memory<byte> MemoryOfByte(Memory<byte> value) => value;
    [ReadScope("echo.all")] public ReadOnlyMemory<byte> ReadOnlyMemoryOfByte(ReadOnlyMemory<byte> value) => value;
    [ReadScope("echo.all")] public ReadOnlyMemory<int> ReadOnlyMemory(ReadOnlyMemory<int> value) => value;
    [ReadScope("echo.all")] public Colour Enum(Colour value) => value;
    [ReadScope("echo.all")] public Rights Flags(Rights value) => value;

    [ReadScope("echo.all")] public JsonElement Element(JsonElement value) => value;
    [ReadScope("echo.all")] public JsonDocument Document(JsonDocument value) => value;
    [ReadScope("echo.all")] public JsonNode Node(JsonNode value) => value;
    [ReadScope("echo.all")] public JsonNode? NodeOrNull(JsonNode? value) => value;
    [ReadScope("echo.all")] public JsonValue NodeValue(JsonValue value) => value;
    [ReadScope("echo.all")] public JsonObject? NodeObject(JsonObject? value) => value;
    [ReadScope("echo.all")] public JsonArray NodeArray(JsonArray value) => value;

    [ReadScope("echo.all")] public SortedSet<string> SortedSet(SortedSet<string> value) => value;
    [ReadScope("echo.all")] public HashSet<Spot> HashSet(HashSet<Spot> value) => value;
    [ReadScope("echo.all")] public ISet<Guid> ISet(ISet<Guid> value) => value;
    [ReadScope("echo.all")] public IReadOnlySet<Colour> IReadOnlySet(IReadOnlySet<Colour> value) => value;
    [ReadScope("echo.all")] public ReadOnlySet<int> ReadOnlySet(ReadOnlySet<int> value) => value;
    [ReadScope("echo.all")] public FrozenSet<int> FrozenSet(FrozenSet<int> value) => value;
    [ReadScope("echo.all")] public ImmutableSortedSet<string> ImmutableSortedSet(ImmutableSortedSet<string> value) => value;
    [ReadScope("echo.all")] public IImmutableSet<int> IImmutableSet(IImmutableSet<int> value) => value;
    [ReadScope("echo.all")] public Queue<int> Queue(Queue<int> value) => value;
    [ReadScope("echo.all")] public Stack<int> Stack(Stack<int> value) => value;
    [ReadScope("echo.all")] public LinkedList<string> LinkedList(LinkedList<string> value) => value;
    [ReadScope("echo.all")] public ImmutableArray<int> ImmutableArray(ImmutableArray<int> value) => value;
    [ReadScope("echo.all")] public ImmutableQueue<int> ImmutableQueue(ImmutableQueue<int> value) => value;
    [ReadScope("echo.all")] public IImmutableStack<int> IImmutableStack(IImmutableStack<int> value) => value;
    [ReadScope("echo.all")] public ConcurrentQueue<int> ConcurrentQueue(ConcurrentQueue<int> value) => value;
    [ReadScope("echo.all")] public ConcurrentStack<int> ConcurrentStack(ConcurrentStack<int> value) => value;
    [ReadScope("echo.all")] public ConcurrentBag<int> ConcurrentBag(ConcurrentBag<int> value) => value;
    [ReadScope("echo.all")] public Collection<int?> Collection(Collection<int?> value) => value;
    [ReadScope("echo.all")] public ObservableCollection<int> ObservableCollection(ObservableCollection<int> value) => value;
    [ReadScope("echo.all")] public ReadOnlyCollection<int> ReadOnlyCollection(ReadOnlyCollection<int> value) => value;
    [ReadScope("echo.all")] public Tags OwnList(Tags value) => value;

    [ReadScope("echo.all")] public Dictionary<int, string> IntKeys(Dictionary<int, string> value) => value;
    [ReadScope("echo.all")] public SortedList<byte, int> ByteKeys(SortedList<byte, int> value) => value;
    [ReadScope("echo.all")] public IReadOnlyDictionary<short, int> ShortKeys(IReadOnlyDictionary<short, int> value) => value;
    [ReadScope("echo.all")] public ConcurrentDictionary<ulong, int> LongKeys(ConcurrentDictionary<ulong, int> value) => value;
    [ReadScope("echo.all")] public Dictionary<Guid, int?> GuidKeys(Dictionary<Guid, int?> value) => value;
    [ReadScope("echo.all")] public IDictionary<Colour, Spot> EnumKeys(IDictionary<Colour, Spot> value) => value;
    [ReadScope("echo.all")] public SortedDictionary<DateOnly, int> DateKeys(SortedDictionary<DateOnly, int> value) => value;
    [ReadScope("echo.all")] public OrderedDictionary<string, int> OrderedDictionary(OrderedDictionary<string, int> value) => value;
    [ReadScope("echo.all")] public ReadOnlyDictionary<string, int> ReadOnlyDictionary(ReadOnlyDictionary<string, int> value) => value;
    [ReadScope("echo.all")] public FrozenDictionary<string, int> FrozenDictionary(FrozenDictionary<string, int> value) => value;
    [ReadScope("echo.all")] public ImmutableSortedDictionary<string, int> ImmutableSortedDictionary(ImmutableSortedDictionary<string, int> value) => value;
    [ReadScope("echo.all")] public IImmutableDictionary<string, int> IImmutableDictionary(IImmutableDictionary<string, int> value) => value;
    [ReadScope("echo.all")] public Basket OwnDictionary(Basket value) => value;

    [ReadScope("echo.all")] public KeyValuePair<string, int> Pair(KeyValuePair<string, int> value) => value;
    [ReadScope("echo.all")] public List<Pet> Pets(List<Pet> value) => value;
    [ReadScope("echo.all")] public Vehicle? Vehicle(Vehicle? value) => value;
    [ReadScope("echo.all")] public Dictionary<string, IMoney?> Money(Dictionary<string, IMoney?> value) => value;
    [ReadScope("echo.all")] public Root Nearest(Root value) => value;
    [ReadScope("echo.all")] public Page<Page<Pet>> Pages(Page<Page<Pet>> value) => value;
    [ReadScope("echo.all")] public Result<Page<int>, Page<string>> Outcome(Result<Page<int>, Page<string>> value) => value;
    [ReadScope("echo.all")] public Customer Customer(Customer value) => value;
    [ReadScope("echo.all")] public Mixed Mixed(Mixed value) => value;
    [ReadScope("echo.all")] public Strict Strict(Strict value) => value;
}
