using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Reads one tool of <see cref="ContractData"/>. A member that this version does not know is refused: it could be a policy.</summary>
/// <param name="toolSet">The name of the tool's set.</param>
/// <param name="owner">The team that answers for the set.</param>
internal struct ToolContractData(string toolSet, string? owner)
{
    /// <summary>The members by how often they come; a name that is known is not made anew for each tool.</summary>
    private static readonly string[] Names =
    [
        "name", "description", "hash", "schema", "code", "reads", "preset", "recovery", "writes", "writeKind", "approval", "autoApproved", "labels",
        "subject", "untrusted", "evidence", "sensitive", "timeoutMilliseconds", "inPlace", "mayRepeat", "lenient", "blocked",
    ];

    private string _name = "";
    private string _description = "";
    private string _hash = "";
    private JsonElement _schema;
    private JsonElement _code;
    private string[] _reads = [];
    private WriteEffect[] _writes = [];
    private ApprovalPolicy? _approval;
    private string? _autoApproved;
    private string? _blocked;
    private RecoveryStep[] _recovery = [];
    private Failure _preset;
    private TimeSpan _timeout = ToolContract.DefaultTimeout;
    private EvidenceRequirement[] _evidence = [];
    private WriteKind _writeKind;
    private bool _untrusted;
    private string[] _labels = [];
    private string? _subject;
    private IReadOnlyDictionary<string, string> _sensitive = ToolContract.NoSensitiveArguments;
    private bool _inPlace;
    private bool _mayRepeat;
    private Coercions _lenient;

    public ToolContract Read(JsonElement tool)
    {
        foreach (JsonProperty member in tool.EnumerateObject())
            Take(member);
        return new ToolContract
        {
            ToolSet = toolSet,
            Owner = owner,
            Name = _name,
            Description = _description,
            Hash = new ContractHash(_hash),
            InputSchema = _schema,
            Code = _code,
            Reads = _reads,
            Writes = _writes,
            Approval = _approval,
            AutoApprovedBecause = _autoApproved,
            BlockedReason = _blocked,
            Recovery = Steps(),
            Timeout = _timeout,
            Evidence = _evidence,
            WriteKind = _writeKind,
            ReturnsUntrusted = _untrusted,
            Labels = _labels,
            SubjectArgument = _subject,
            SensitiveArguments = _sensitive,
            RunsInPlace = _inPlace,
            MayRepeat = _mayRepeat,
            Lenient = _lenient,
        };
    }

    /// <summary>What is declared, then what the harness does about the modes that nobody speaks about.</summary>
    private RecoveryStep[] Steps()
    {
        if (_preset == Failure.None)
            return _recovery;

        ToolEffects effect =
            _writes.Length == 0 ? ToolEffects.Reads
            : _writeKind == WriteKind.Blind ? ToolEffects.PlainWrites
            : ToolEffects.KeyedWrites;
        RecoveryStep[] preset = RecoveryPresets.Of(effect, _preset);
        return _recovery.Length == 0 ? preset : [.. _recovery, .. preset];
    }

    private void Take(JsonProperty member)
    {
        JsonElement value = member.Value;
        switch (Name(member))
        {
            case "name": _name = value.GetString()!; break;
            case "description": _description = value.GetString()!; break;
            case "hash": _hash = value.GetString()!; break;
            case "schema": _schema = value; break;
            case "code": _code = value; break;
            case "reads": _reads = Texts(value); break;
            case "writes": _writes = [.. value.EnumerateArray().Select(Write)]; break;
            case "approval": _approval = Approval(value); break;
            case "autoApproved": _autoApproved = value.GetString(); break;
            case "blocked": _blocked = value.GetString(); break;
            case "preset": _preset = (Failure)value.GetInt32(); break;
            case "recovery": _recovery = [.. value.EnumerateArray().Select(Step)]; break;
            case "timeoutMilliseconds": _timeout = TimeSpan.FromMilliseconds(value.GetInt64()); break;
            case "evidence": _evidence = [.. value.EnumerateArray().Select(Evidence)]; break;
            case "writeKind": _writeKind = Enum.Parse<WriteKind>(value.GetString()!); break;
            case "untrusted": _untrusted = value.GetBoolean(); break;
            case "labels": _labels = Texts(value); break;
            case "subject": _subject = value.GetString(); break;
            case "sensitive": _sensitive = value.EnumerateObject().ToDictionary(static item => item.Name, static item => item.Value.GetString()!); break;
            case "mayRepeat": _mayRepeat = value.GetBoolean(); break;
            case "inPlace": _inPlace = value.GetBoolean(); break;
            case "lenient": _lenient = (Coercions)value.GetInt32(); break;
            default: throw Unknown(member.Name);
        }
    }

    private static string Name(JsonProperty member)
    {
        ReadOnlySpan<byte> written = JsonMarshal.GetRawUtf8PropertyName(member);
        foreach (string name in Names)
        {
            if (Ascii.Equals(written, name))
                return name;
        }

        return member.Name;
    }

    private static WriteEffect Write(JsonElement data) => new(
        data.GetProperty("scope"u8).GetString()!, Flag(data, "destructive"u8), Flag(data, "external"u8));

    private static ApprovalPolicy Approval(JsonElement data)
    {
        var policy = new ApprovalPolicy();
        foreach (JsonProperty member in data.EnumerateObject())
        {
            policy = member.Name switch
            {
                "role" => policy with { Role = member.Value.GetString() },
                "reason" => policy with { Reason = member.Value.GetString() },
                "approvers" => policy with { Approvers = member.Value.GetInt32() },
                "expiresMinutes" => policy with { Expires = TimeSpan.FromMinutes(member.Value.GetInt64()) },
                "when" => policy with { When = member.Value.GetString() },
                _ => throw Unknown(member.Name),
            };
        }

        return policy;
    }

    private static RecoveryStep Step(JsonElement data) => new(
        Enum.Parse<Failure>(data.GetProperty("failure"u8).GetString()!),
        Enum.Parse<Recovery>(data.GetProperty("recovery"u8).GetString()!),
        Number(data, "attempts"u8, 3),
        Text(data, "method"u8),
        Text(data, "note"u8),
        data.TryGetProperty("withinMilliseconds"u8, out JsonElement within) ? TimeSpan.FromMilliseconds(within.GetInt64()) : null);

    private static EvidenceRequirement Evidence(JsonElement data) => new(
        data.GetProperty("scope"u8).GetString()!,
        Number(data, "maxAgeMinutes"u8, 0) is > 0 and var minutes ? TimeSpan.FromMinutes(minutes) : null,
        Text(data, "ask"u8));

    private static string[] Texts(JsonElement data)
    {
        var texts = new string[data.GetArrayLength()];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = data[i].GetString()!;
        return texts;
    }

    private static string? Text(JsonElement data, ReadOnlySpan<byte> name) =>
        data.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static bool Flag(JsonElement data, ReadOnlySpan<byte> name) =>
        data.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static int Number(JsonElement data, ReadOnlySpan<byte> name, int missing) =>
        data.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : missing;

    private static InvalidOperationException Unknown(string name) => new(
        $"The generated contract has a member '{name}' that this version of the harness does not know: build with the generator that comes with it.");
}
