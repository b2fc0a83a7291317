namespace SdkHarness.Generators.Tests;

public sealed class ReaderTests
{
    private readonly KitchenTools _kitchen = new();

    public static TheoryData<string, string, string> Accepted => new()
    {
        { "integers", """{"a":-128,"b":255,"c":-32768,"d":65535,"e":-2147483648,"f":4294967295,"g":-9223372036854775808,"h":18446744073709551615}""",
            "-128 255 -32768 65535 -2147483648 4294967295 -9223372036854775808 18446744073709551615" },
        { "integers", """{"a":5.0,"b":5e0,"c":50e-1,"d":0.5E1,"e":-0,"f":-0.0,"g":9223372036854775807.000,"h":1.8446744073709551615e19}""",
            "5 5 5 5 0 0 9223372036854775807 18446744073709551615" },
        { "reals", """{"a":-1.5,"b":1e-3,"c":0.1,"d":0.5,"e":1000}""", "-1.5 0.001 0.1 0.5 1000" },
        { "reals", """{"a":1,"b":1e308,"c":7.9e28,"d":1.4999999999999999999,"e":-1.25}""", "1 1E+308 79000000000000000000000000000 1.5 -1.25" },
        { "simple", """{"flag":true,"letter":"é","colour":"sky-blue","id":"0B6F0A5C-6A3E-4F0E-9D0A-3F6F7F1F2A11","bytes":"AQI="}""",
            "True é Blue 0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11 0102" },
        { "simple", """{"flag":false,"letter":"\n","colour":"Red","id":"00000000-0000-0000-0000-000000000000","bytes":""}""",
            "False \n Red 00000000-0000-0000-0000-000000000000 " },
        { "times", """{"at":"2026-11-02T09:30:00.123456789+01:00","on":"2026-11-02t09:30:00z","day":"2024-02-29","time":"23:59","span":"P1DT2H30M"}""",
            "2026-11-02T09:30:00.1234567+01:00 2026-11-02T09:30:00.0000000Z 2024-02-29 23:59:00.0000000 1.02:30:00" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00-02:00","day":"0001-01-01","time":"00:00:01.5","span":"PT90S"}""",
            "2026-11-02T09:30:00.0000000+00:00 2026-11-02T11:30:00.0000000Z 0001-01-01 00:00:01.5000000 00:01:30" },
        { "links", """{"any":"urn:isbn:1","web":"HTTPS://example.com/a?b=%20","text":"ftp://example.com","mail":"a@b"}""",
            "urn:isbn:1 HTTPS://example.com/a?b=%20 ftp://example.com a@b" },
        { "nullables", """{"a":null,"b":null,"c":null,"d":null,"e":null,"f":null}""", "     " },
        { "nullables", """{"a":1,"b":"","c":"Green","d":{"name":"x","radius":2.5},"e":{"x":1},"f":[1,null]}""", "1  Green 2.5 1 2" },
        { "defaults", "{}", "3 x\"y Blue True 1.5 none 0.25 9 q" },
        { "defaults", """{"a":1,"b":"b","c":"Red","d":false,"e":2,"f":"f","g":1,"h":null,"i":"z"}""", "1 b Red False 2 f 1  z" },
        { "lists", """{"a":["x","y"],"b":[1,2.0],"c":["Red"],"d":[true],"e":["a"],"f":[1],"g":[[1],[2,3]],"h":[{"x":1}],"i":[1,2],"j":[]}""",
            "x+y 1+2 Red True 1 1 3 1 2 0" },
        { "maps", """{"a":{"one":1,"a/b~c":2},"b":{},"c":{"x":null}}""", "one=1+a/b~c=2 0 1" },
        { "objects", """{"shape":{"name":"box"},"box":{"corner":{"x":3}},"any":{"deep":[1,{"x":null}]}}""", "box  4 0 Point { X = 3, Y = 7 }  Object" },
        { "objects", """{"shape":{"name":"b","line_colour":"Red","sides":3,"tags":["t"]},"box":{"corner":{"x":1,"y":2},"inside":{"name":"c","radius":0.5}},"any":null}""",
            "b Red 3 1 Point { X = 1, Y = 2 } 0.5 Null" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"abc","e":"a\"b","f":"yes","g":" g ","h":"_0.x"}""", "abcd x ab abc a\"b yes  g  _0.x" },
        { "texts", """{"a":"😀😀😀😀","b":"😀","c":"ab","d":"x","e":"one","f":"No","g":"g","h":"a1😀😀"}""", "😀😀😀😀 😀 ab x one No g a1😀😀" },
        { "choices", """{"a":2.0,"b":0.6,"c":"sky-blue","d":"Green","e":null,"f":"x","g":1}""", "2 0.6 Blue Green  x 1" },
        { "nothing", "{}", "called" },
        { "nothing", "", "called" },
        { "awkward", """{"context":1,"arguments":"a","class":true,"toolSet":2,"errors":"e","fields":3,"to":"t","Rest":4,"Item3":5}""", "1 a True 2 e 3 t 4 5" },
    };

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "integers", """{"a":-129,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"h":0}""", "/a", "minimum" },
        { "integers", """{"a":0,"b":-1,"c":0,"d":0,"e":0,"f":0,"g":0,"h":0}""", "/b", "minimum" },
        { "integers", """{"a":0,"b":0,"c":32768,"d":0,"e":0,"f":0,"g":0,"h":0}""", "/c", "maximum" },
        { "integers", """{"a":0,"b":0,"c":0,"d":0,"e":2147483648,"f":0,"g":0,"h":0}""", "/e", "maximum" },
        { "integers", """{"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":9223372036854775808,"h":0}""", "/g", "maximum" },
        { "integers", """{"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"h":1e20}""", "/h", "maximum" },
        { "integers", """{"a":0,"b":0,"c":0,"d":0,"e":1e-1,"f":0,"g":0,"h":0}""", "/e", "type" },
        { "integers", """{"a":0,"b":0,"c":0,"d":0,"e":1e999999999999,"f":0,"g":0,"h":0}""", "/e", "maximum" },
        { "reals", """{"a":1e39,"b":0,"c":0,"d":1,"e":0}""", "/a", "maximum" },
        { "reals", """{"a":0,"b":-1e309,"c":0,"d":1,"e":0}""", "/b", "minimum" },
        { "reals", """{"a":0,"b":0,"c":8e28,"d":1,"e":0}""", "/c", "maximum" },
        { "reals", """{"a":0,"b":0,"c":0,"d":1.5,"e":0}""", "/d", "exclusiveMaximum" },
        { "reals", """{"a":0,"b":0,"c":0,"d":0.4999999999999999999999999,"e":0}""", "/d", "minimum" },
        { "reals", """{"a":0,"b":0,"c":0,"d":1,"e":1000.0000000000000000000000000001}""", "/e", "maximum" },
        { "reals", """{"a":"1","b":0,"c":0,"d":1,"e":0}""", "/a", "type" },
        { "simple", """{"flag":"true","letter":"x","colour":"Red","id":"00000000-0000-0000-0000-000000000000","bytes":""}""", "/flag", "type" },
        { "simple", """{"flag":true,"letter":"xy","colour":"Red","id":"00000000-0000-0000-0000-000000000000","bytes":""}""", "/letter", "maxLength" },
        { "simple", """{"flag":true,"letter":"😀","colour":"Red","id":"00000000-0000-0000-0000-000000000000","bytes":""}""", "/letter", "pattern" },
        { "simple", """{"flag":true,"letter":"x","colour":"Blue","id":"00000000-0000-0000-0000-000000000000","bytes":""}""", "/colour", "enum" },
        { "simple", """{"flag":true,"letter":"x","colour":"Red","id":"{00000000-0000-0000-0000-000000000000}","bytes":""}""", "/id", "format" },
        { "simple", """{"flag":true,"letter":"x","colour":"Red","id":"00000000-0000-0000-0000-000000000000","bytes":"AQI"}""", "/bytes", "pattern" },
        { "simple", """{"flag":true,"letter":"x","colour":"Red","id":"00000000-0000-0000-0000-000000000000","bytes":"AQJ="}""", "/bytes", "pattern" },
        { "times", """{"at":"2026-11-02T09:30:00","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"PT1S"}""", "/at", "format" },
        { "times", """{"at":"2026-11-02 09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"PT1S"}""", "/at", "format" },
        { "times", """{"at":"2026-11-02T24:00:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"PT1S"}""", "/at", "format" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02","day":"2024-02-29","time":"23:59","span":"PT1S"}""", "/on", "format" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2026-02-29","time":"23:59","span":"PT1S"}""", "/day", "format" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2026-2-9","time":"23:59","span":"PT1S"}""", "/day", "format" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"24:00","span":"PT1S"}""", "/time", "pattern" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"01:00:00"}""", "/span", "pattern" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"P"}""", "/span", "pattern" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"PT"}""", "/span", "pattern" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"P1DT"}""", "/span", "pattern" },
        { "times", """{"at":"2026-11-02T09:30:00Z","on":"2026-11-02T09:30:00Z","day":"2024-02-29","time":"23:59","span":"P1Y"}""", "/span", "pattern" },
        { "links", """{"any":"/etc/passwd","web":"http://a","text":"http://a","mail":"a@b"}""", "/any", "format" },
        { "links", """{"any":"http://a b","web":"http://a","text":"http://a","mail":"a@b"}""", "/any", "format" },
        { "links", """{"any":"urn:a","web":"file:///a","text":"http://a","mail":"a@b"}""", "/web", "pattern" },
        { "links", """{"any":"urn:a","web":"http://a","text":"mailto:a@b","mail":"a@b"}""", "/text", "pattern" },
        { "links", """{"any":"urn:a","web":"http://a","text":"http://a","mail":"a@b@c"}""", "/mail", "pattern" },
        { "links", """{"any":"urn:a","web":"http://a","text":"http://a","mail":"@b"}""", "/mail", "pattern" },
        { "links", """{"any":"urn:a","web":"http://a","text":"http://a","mail":"a@b\n"}""", "/mail", "pattern" },
        { "nullables", """{"a":null,"b":null,"c":2,"d":null,"e":null,"f":null}""", "/c", "type" },
        { "nullables", """{"b":null,"c":null,"d":null,"e":null,"f":null}""", "/a", "required" },
        { "nullables", """{"a":null,"b":null,"c":null,"d":{"name":"x"},"e":null,"f":null}""", "/d/radius", "required" },
        { "nullables", """{"a":null,"b":null,"c":null,"d":{"name":"x","radius":0},"e":null,"f":null}""", "/d/radius", "exclusiveMinimum" },
        { "nullables", """{"a":null,"b":null,"c":null,"d":{"name":"toolong","radius":1},"e":null,"f":null}""", "/d/name", "maxLength" },
        { "defaults", """{"a":null}""", "/a", "type" },
        { "defaults", """{"b":null}""", "/b", "type" },
        { "lists", """{"a":[null],"b":[],"c":[],"d":[],"e":[],"f":[],"g":[],"h":[{"x":1}],"i":[],"j":[]}""", "/a/0", "type" },
        { "lists", """{"a":[],"b":[],"c":[],"d":[],"e":["x","y","x"],"f":[],"g":[],"h":[{"x":1}],"i":[],"j":[]}""", "/e/2", "uniqueItems" },
        { "lists", """{"a":[],"b":[],"c":[],"d":[],"e":[],"f":[],"g":[[1],["x"]],"h":[{"x":1}],"i":[],"j":[]}""", "/g/1/0", "type" },
        { "lists", """{"a":[],"b":[],"c":[],"d":[],"e":[],"f":[],"g":[],"h":[],"i":[],"j":[]}""", "/h", "minItems" },
        { "lists", """{"a":[],"b":[],"c":[],"d":[],"e":[],"f":[],"g":[],"h":[{"x":1},{"x":2},{"x":3}],"i":[],"j":[]}""", "/h", "maxItems" },
        { "lists", """{"a":"x","b":[],"c":[],"d":[],"e":[],"f":[],"g":[],"h":[{"x":1}],"i":[],"j":[]}""", "/a", "type" },
        { "maps", """{"a":{"x":"1"},"b":{},"c":{}}""", "/a/x", "type" },
        { "maps", """{"a":{"x/y~z":null},"b":{},"c":{}}""", "/a/x~1y~0z", "type" },
        { "maps", """{"a":{"x":1,"x":2},"b":{},"c":{}}""", "/a/x", "uniqueNames" },
        { "maps", """{"a":{},"b":{"p":{"x":1},"q":{"x":1}},"c":{}}""", "/b", "maxProperties" },
        { "maps", """{"a":[],"b":{},"c":{}}""", "/a", "type" },
        { "objects", """{"shape":{"name":"b","secret":"x"},"box":{"corner":{"x":3}},"any":1}""", "/shape/secret", "additionalProperties" },
        { "objects", """{"shape":{"name":"b","lineColour":"Red"},"box":{"corner":{"x":3}},"any":1}""", "/shape/lineColour", "additionalProperties" },
        { "objects", """{"shape":{"name":"b","tags":null},"box":{"corner":{"x":3}},"any":1}""", "/shape/tags", "type" },
        { "objects", """{"shape":{"name":"b"},"box":{"corner":{"x":3},"secret":"s"},"any":1}""", "/box/secret", "additionalProperties" },
        { "objects", """{"shape":{"name":"b"},"box":{},"any":1}""", "/box/corner", "required" },
        { "objects", """{"shape":{"name":"b"},"box":{"corner":{"x":3}},"any":{"x":1,"x":2}}""", "/any/x", "uniqueNames" },
        { "objects", """{"shape":{"name":"b"},"box":{"corner":{"x":3}},"any":["\udc00"]}""", "/any/0", "json" },
        { "texts", """{"a":"😀","b":"x","c":"ab","d":"x","e":"one","f":"yes","g":"g","h":"a1xx"}""", "/a", "minLength" },
        { "texts", """{"a":"abcde","b":"x","c":"ab","d":"x","e":"one","f":"yes","g":"g","h":"a1xx"}""", "/a", "maxLength" },
        { "texts", """{"a":"abcd","b":"","c":"ab","d":"x","e":"one","f":"yes","g":"g","h":"a1xx"}""", "/b", "minLength" },
        { "texts", """{"a":"abcd","b":"x","c":"a","d":"x","e":"one","f":"yes","g":"g","h":"a1xx"}""", "/c", "minLength" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"abx","e":"one","f":"yes","g":"g","h":"a1xx"}""", "/d", "pattern" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"x\n","e":"one","f":"yes","g":"g","h":"a1xx"}""", "/d", "pattern" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"x","e":"One","f":"yes","g":"g","h":"a1xx"}""", "/e", "enum" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"x","e":"one","f":"no","g":"g","h":"a1xx"}""", "/f", "not" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"x","e":"one","f":"yes","g":" \u00a0\ufeff","h":"a1xx"}""", "/g", "pattern" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"x","e":"one","f":"yes","g":"g","h":"é1xx"}""", "/h", "pattern" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"x","e":"one","f":"yes","g":"g","h":"a٣xx"}""", "/h", "pattern" },
        { "texts", """{"a":"abcd","b":"x","c":"ab","d":"x","e":"one","f":"yes","g":"g","h":"a1\u2028x"}""", "/h", "pattern" },
        { "choices", """{"a":4,"b":1,"c":"Red","d":"Green","e":null,"f":"x","g":1}""", "/a", "enum" },
        { "choices", """{"a":1,"b":5e-1,"c":"Red","d":"Green","e":null,"f":"x","g":1}""", "/b", "not" },
        { "choices", """{"a":1,"b":1,"c":"Green","d":"Green","e":null,"f":"x","g":1}""", "/c", "enum" },
        { "choices", """{"a":1,"b":1,"c":"Red","d":"Red","e":null,"f":"x","g":1}""", "/d", "enum" },
        { "choices", """{"a":1,"b":1,"c":"Red","d":"Green","e":"y","f":"x","g":1}""", "/e", "enum" },
        { "choices", """{"a":1,"b":1,"c":"Red","d":"Green","e":"x","f":null,"g":1}""", "/f", "type" },
        { "choices", """{"a":1,"b":1,"c":"Red","d":"Green","e":"x","f":"x","g":null}""", "/g", "type" },
        { "nothing", """{"x":1}""", "/x", "additionalProperties" },
        { "nothing", """{"\ud800":1}""", "/\uFFFD", "additionalProperties" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_well_formed_call_reaches_the_body_with_its_values(string tool, string json, string expected)
    {
        (string result, _) = await Call.Tool<KitchenTools>(tool).RunAsync(_kitchen, json);
        Assert.Equal(expected, System.Text.Json.JsonSerializer.Deserialize<string>(result));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_call_that_breaks_one_rule_is_refused_by_that_rule_alone(string tool, string json, string pointer, string rule)
    {
        ArgumentError error = Assert.Single(Call.Tool<KitchenTools>(tool).Errors(json));
        Assert.Equal((pointer, rule), (error.Pointer, error.Rule));
    }

    [Fact]
    public void Every_error_of_a_call_is_reported_at_once()
    {
        IReadOnlyList<ArgumentError> errors = Call.Tool<OrderTools>("update_order").Errors(
            """{"ID":"x","quantity":0,"priority":"low","items":[{"sku":null,"quantity":0},{"quantity":"1","hack":[]}]}""");
        Assert.Equal(
            [
                ("/ID", "additionalProperties"), ("/id", "required"), ("/quantity", "minimum"), ("/priority", "enum"), ("/items/0/sku", "type"),
                ("/items/0/quantity", "minimum"), ("/items/1/hack", "additionalProperties"), ("/items/1/sku", "required"), ("/items/1/quantity", "type"),
            ],
            errors.Select(error => (error.Pointer, error.Rule)));
    }
}
