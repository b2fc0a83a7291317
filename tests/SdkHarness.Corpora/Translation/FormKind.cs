namespace SdkHarness.Corpora.Translation;

/// <summary>The kinds of values that schemas of tools speak of.</summary>
internal enum FormKind
{
    Text,
    Date,
    Choice,
    Integer,
    Number,
    Boolean,
    List,
    Map,
    Object,
    Any,
}
