"""Judges arguments by a JSON Schema, independently of the harness: python3-jsonschema, draft 2020-12.

Reads JSON lines: {"tool", "schema"} declares a tool, {"tool", "arguments"} asks about arguments given as text. Answers each question with
a line, 1 for valid, 0 for invalid, and ? where Python's pattern matching, which goes back and so can take exponential time, does not come
to an end.

Where Python reads something otherwise than the standards that JSON Schema names, it is told here:
- Numbers are exact (Decimal): with binary floats 1.00000000000000000001 would pass as 1, and 0.3 would be no multiple of 0.1.
- Names given twice, halves of surrogate pairs and NaN are no interoperable JSON (RFC 7493); Python's reader lets them pass.
- Patterns are ECMA-262: '$' is the end only, '.' stops at four line ends, and the classes are those of ECMA-262.
- Formats are checked by the RFCs' grammars, since jsonschema leaves most of them to packages that are not there.
"""
import datetime
import decimal
import fractions
import json
import re
import signal
import sys

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

SPACE = r"\t\n\x0b\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
CLASSES = {"s": f"[{SPACE}]", "S": f"[^{SPACE}]"}
INSIDE = {"s": SPACE}
PATTERNS = {}


def ecma(pattern):
    result, i, inside = "", 0, False
    while i < len(pattern):
        c = pattern[i]
        if c == "\\":
            following = pattern[i + 1]
            result += INSIDE.get(following, c + following) if inside else CLASSES.get(following, c + following)
            i += 1
        elif inside:
            inside = c != "]"
            result += c
        else:
            inside = c == "["
            result += {"$": r"\Z", ".": r"[^\n\r\u2028\u2029]"}.get(c, c)
        i += 1
    return re.compile(result, re.ASCII)


def matches(validator, pattern, instance, schema):
    if validator.is_type(instance, "string"):
        if pattern not in PATTERNS:
            PATTERNS[pattern] = ecma(pattern)
        if not PATTERNS[pattern].search(instance):
            yield ValidationError(f"does not match {pattern}")


def multiple(validator, factor, instance, schema):
    if validator.is_type(instance, "number") and fractions.Fraction(instance) % fractions.Fraction(factor) != 0:
        yield ValidationError(f"is no multiple of {factor}")


def unique(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name is given twice")
    return found


def well_formed(value):
    if isinstance(value, str):
        value.encode()
    elif isinstance(value, list):
        for item in value:
            well_formed(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            name.encode()
            well_formed(item)


def number(text):
    """Beyond 5000 an exponent tells nothing more about any bound or factor, but Python would work it out digit by digit."""
    digits, _, exponent = text.lower().partition("e")
    return decimal.Decimal(f"{digits}e{max(-5000, min(5000, int(exponent or 0)))}")


def refuse(constant):
    raise ValueError(constant)


def is_integer(checker, value):
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (isinstance(value, decimal.Decimal) and value == value.to_integral_value())


def formatted(pattern, parse=lambda text: True):
    compiled = re.compile(pattern, re.ASCII)

    def check(value):
        return not isinstance(value, str) or (compiled.fullmatch(value) is not None and bool(parse(value)))

    return check, ValueError


def moment(text):
    return datetime.datetime.fromisoformat(re.sub(r"\.[0-9]+", "", text.upper()).replace("Z", "+00:00"))


NAME = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
PART = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
AUTHORITY = rf"(?:(?:{NAME}|:)*@)?(?:\[[0-9A-Fa-f:.]+\]|{NAME}*)(?::[0-9]*)?"
PATH = rf"(?://{AUTHORITY}(?:/{PART}*)*|/(?:{PART}+(?:/{PART}*)*)?|{PART}+(?:/{PART}*)*|)"
URI = rf"[A-Za-z][A-Za-z0-9+.-]*:{PATH}(?:\?(?:{PART}|[/?])*)?(?:#(?:{PART}|[/?])*)?"

CHECKER = FormatChecker(formats=())
CHECKER.checkers = {
    "date": formatted(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", datetime.date.fromisoformat),
    "date-time": formatted(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})", moment),
    "uuid": formatted(r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"),
    "uri": formatted(URI),
}
VALIDATOR = validators.extend(
    Draft202012Validator,
    validators={"pattern": matches, "multipleOf": multiple},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", is_integer),
)


def accepts(validator, text):
    try:
        value = json.loads(text, parse_float=number, parse_constant=refuse, object_pairs_hook=unique)
        well_formed(value)
    except ValueError:
        return False
    return validator.is_valid(value)


def out_of_time(*_):
    raise TimeoutError()


def judge(validator, text):
    signal.setitimer(signal.ITIMER_REAL, 5)
    try:
        return str(int(accepts(validator, text)))
    except TimeoutError:
        return "?"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def main():
    tools = {}
    signal.signal(signal.SIGALRM, out_of_time)
    for line in sys.stdin:
        message = json.loads(line, parse_float=decimal.Decimal)
        if "schema" in message:
            Draft202012Validator.check_schema(message["schema"])
            tools[message["tool"]] = VALIDATOR(message["schema"], format_checker=CHECKER)
        else:
            print(judge(tools[message["tool"]], message["arguments"]))


if __name__ == "__main__":
    main()
