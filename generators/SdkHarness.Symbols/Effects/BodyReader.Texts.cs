using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Symbols;

/// <content>Calls whose effect is in an argument: an SQL text, an HTTP method, a file mode.</content>
internal sealed partial class BodyReader
{
    /// <summary>What is known of local variables: an SQL text, of a command or a text itself; a request's method.</summary>
    private readonly Dictionary<ISymbol, string> _texts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Effect> _requests = new(SymbolEqualityComparer.Default);

    private Effect Resolve(Effect effect, Called call) => effect switch
    {
        Effect.Sql or Effect.SqlWrite => BySql(effect, call),
        Effect.Send => ByRequest(call),
        Effect.Open => ByMode(call),
        _ => effect,
    };

    private Effect BySql(Effect effect, Called call)
    {
        (string? text, bool isParameterized) = SqlOf(call);
        Effect judged = text is null ? Effect.Unknown : SqlText.Judge(text, isParameterized);
        return judged == Effect.Unknown && effect == Effect.SqlWrite ? Effect.Writes : judged;
    }

    private (string? Text, bool IsParameterized) SqlOf(Called call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type is { SpecialType: SpecialType.System_String } or { Name: "FormattableString" })
                return (Text(argument.Value), argument.Parameter.Type.Name == "FormattableString");
        }

        return call.Instance is null ? (null, false) : (CommandText(Unconverted(call.Instance)), false);
    }

    private string? CommandText(IOperation command) => command switch
    {
        IObjectCreationOperation creation => CreatedText(creation),
        _ => Known(command) is { } symbol && _texts.TryGetValue(symbol, out string? text) ? text : null,
    };

    private string? CreatedText(IObjectCreationOperation creation)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String, Name: "commandText" or "cmdText" or "sql" or "commandTextSql" })
                return Text(argument.Value);
        }

        if (creation.Initializer is null)
            return null;
        foreach (IOperation initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "CommandText" } } assignment)
                return Text(assignment.Value);
        }

        return null;
    }

    /// <summary>A text with a zero character for each part that is not constant; <see langword="null"/> where nothing is known.</summary>
    private string? Text(IOperation value)
    {
        IOperation from = Unconverted(value);
        if (from.ConstantValue is { HasValue: true, Value: string constant })
            return constant;

        switch (from)
        {
            case IInterpolatedStringOperation interpolated:
                var text = new StringBuilder();
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    text.Append(part switch
                    {
                        IInterpolatedStringTextOperation literal => literal.Text.ConstantValue.Value as string,
                        IInterpolationOperation { Expression.ConstantValue: { HasValue: true, Value: string inner } } => inner,
                        _ => "\0",
                    });
                }

                return text.ToString();
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return $"{Text(sum.LeftOperand) ?? "\0"}{Text(sum.RightOperand) ?? "\0"}";
            case IConditionalOperation { WhenFalse: { } other } conditional:
                return Text(conditional.WhenTrue) is { } one && Text(other) is { } two ? $"{one};{two}" : null;
            default:
                return Known(from) is { } symbol && _texts.TryGetValue(symbol, out string? known) ? known : null;
        }
    }

    private static ISymbol? Known(IOperation variable) => variable switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation or null } field => field.Field,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Keeps what an assignment says about a command, a text or a request. Several assignments say all that they say.</summary>
    private void Learn(IOperation target, IOperation value)
    {
        switch (target)
        {
            case IPropertyReferenceOperation { Property.Name: "CommandText", Instance: { } command } when Known(Unconverted(command)) is { } known:
                AddText(known, Text(value) ?? "\0");
                break;
            case IPropertyReferenceOperation { Property: { Name: "Method", ContainingType.Name: "HttpRequestMessage" }, Instance: { } request } when Known(request) is { } known:
                AddRequest(known, MethodOf(value));
                break;
            case ILocalReferenceOperation local:
                Learn(local.Local, value);
                break;
        }
    }

    private void Learn(ISymbol local, IOperation value)
    {
        IOperation from = Unconverted(value);
        if (from is IObjectCreationOperation { Type: { Name: "HttpRequestMessage" } } request)
            AddRequest(local, RequestMethod(request));
        else if (from is IObjectCreationOperation creation && CreatedText(creation) is { } command)
            AddText(local, command);
        else if (from.Type?.SpecialType == SpecialType.System_String || from.Type?.Name == "FormattableString")
            AddText(local, Text(from) ?? "\0");
    }

    /// <summary>A text that is added to.</summary>
    private void Forget(IOperation target, IOperation added)
    {
        if (Known(target) is { } symbol && _texts.TryGetValue(symbol, out string? text))
            _texts[symbol] = $"{text}{Text(added) ?? "\0"}";
    }

    private void AddText(ISymbol symbol, string text) =>
        _texts[symbol] = _texts.TryGetValue(symbol, out string? before) ? $"{before};{text}" : text;

    private void AddRequest(ISymbol symbol, Effect effect) =>
        _requests[symbol] = !_requests.TryGetValue(symbol, out Effect before) || before == effect ? effect
            : before == Effect.Writes || effect == Effect.Writes ? Effect.Writes
            : Effect.Unknown;

    private Effect ByRequest(Called call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = Unconverted(argument.Value);
            if (value.Type?.Name != "HttpRequestMessage")
                continue;
            if (value is IObjectCreationOperation creation)
                return RequestMethod(creation);
            return Known(value) is { } symbol && _requests.TryGetValue(symbol, out Effect known) ? known : Effect.Unknown;
        }

        return Effect.Unknown;
    }

    /// <summary>A request is a GET unless it says otherwise.</summary>
    private static Effect RequestMethod(IObjectCreationOperation request)
    {
        Effect effect = Effect.Reads;
        foreach (IArgumentOperation argument in request.Arguments)
        {
            if (argument.Parameter?.Type.Name == "HttpMethod")
                effect = MethodOf(argument.Value);
        }

        if (request.Initializer is not null)
        {
            foreach (IOperation initializer in request.Initializer.Initializers)
            {
                if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Method" } } assignment)
                    effect = MethodOf(assignment.Value);
            }
        }

        return effect;
    }

    private static Effect MethodOf(IOperation value)
    {
        string? name = Unconverted(value) switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HttpMethod" } property } => property.Name,
            IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] } => text,
            _ => null,
        };
        return name?.ToUpperInvariant() switch
        {
            "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" => Effect.Reads,
            "POST" or "PUT" or "PATCH" or "DELETE" => Effect.Writes,
            _ => Effect.Unknown,
        };
    }

    private static Effect ByMode(Called call)
    {
        int? mode = null;
        int? access = null;
        bool isOpen = false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            switch (argument.Parameter?.Type.Name)
            {
                case "FileMode":
                    mode = argument.Value.ConstantValue is { HasValue: true, Value: int constant } ? constant : -1;
                    break;
                case "FileAccess" when argument.ArgumentKind != ArgumentKind.DefaultValue || mode == FileModeOpen:
                    access = argument.Value.ConstantValue is { HasValue: true, Value: int given } ? given : -1;
                    break;
                case "FileStreamOptions":
                    return Effect.Unknown;
                case "SafeFileHandle":
                    isOpen = true;
                    break;
            }
        }

        if (isOpen)
            return Effect.Unknown;
        return (mode, access) switch
        {
            (FileModeOpen, FileAccessRead) => Effect.Reads,
            (-1, _) or (_, -1) => Effect.Unknown,
            _ => Effect.Writes,
        };
    }

    private const int FileModeOpen = 3;
    private const int FileAccessRead = 1;
}
