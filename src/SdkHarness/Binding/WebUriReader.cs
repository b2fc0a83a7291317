using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Absolute URIs whose scheme is http, https or ftp.</summary>
internal sealed class WebUriReader : ValueReader<Uri>
{
    public override string Expected => Formats.WebUriWords;

    public override Uri Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.String(Expected, errors) is not { } text)
            return null!;

        if (!Formats.TryUri(text, out Uri read))
            errors.Add("format", Formats.UriWords, value);
        if (!Formats.IsOfTheWeb(text))
            errors.Add("pattern", Expected, value);
        return read;
    }
}
