using System.Globalization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>Evaluates <c>+ - * /</c>, parentheses and signs over decimal numbers, as the original's expressions use them.</summary>
internal sealed class Calculator
{
    private const string Allowed = "0123456789+-*/(). ";
    private readonly string _text;
    private int _at;

    private Calculator(string text) => _text = text;

    /// <summary>The result rounded to cents in Python's notation (<c>1200.0</c>), or what is wrong with the expression.</summary>
    public static string Evaluate(string expression)
    {
        if (expression.Any(static character => !Allowed.Contains(character, StringComparison.Ordinal)))
            return "Error: invalid characters in expression";
        var calculator = new Calculator(expression.Replace(" ", "", StringComparison.Ordinal));
        if (calculator.Sum() is not { } value || calculator._at < calculator._text.Length)
            return "Error: invalid syntax";
        if (!double.IsFinite(value))
            return "Error: division by zero";
        string text = Math.Round(value, 2).ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0";
    }

    private double? Sum()
    {
        double? value = Product();
        while (value is not null && Take("+-") is { } sign)
            value = sign == '+' ? value + Product() : value - Product();
        return value;
    }

    private double? Product()
    {
        double? value = Factor();
        while (value is not null && Take("*/") is { } sign)
            value = sign == '*' ? value * Factor() : value / Factor();
        return value;
    }

    private double? Factor()
    {
        if (Take("+-") is { } sign)
            return sign == '-' ? -Factor() : Factor();
        if (Take("(") is not null)
            return Sum() is { } inner && Take(")") is not null ? inner : null;

        int start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        return double.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;
    }

    private char? Take(string oneOf)
    {
        if (_at >= _text.Length || !oneOf.Contains(_text[_at], StringComparison.Ordinal))
            return null;
        return _text[_at++];
    }
}
