using System.Text.Json;

namespace SdkHarness.Generators.Tests.Schemas;

public sealed class DescriptionTests
{
    private static readonly JsonElement Send = Call.Tool<ManualTools>("send").Contract.InputSchema;

    private static readonly JsonElement Parcel = Send.GetProperty("properties").GetProperty("parcel");

    [Fact]
    public void A_parameter_is_described_by_its_doc_comment_without_the_examples()
    {
        Assert.Equal("The parcel, see Parcel.", Description(Parcel));
        Assert.Equal("The country.", Description(Send.GetProperty("properties").GetProperty("to")));
    }

    [Theory]
    [InlineData("code", "The code on the parcel.")]
    [InlineData("grams", "The weight in grams.")]
    [InlineData("label", "Its label.")]
    [InlineData("day", "The day that it is about.")]
    [InlineData("price", "In euro.")]
    public void A_member_is_described_where_it_or_what_it_inherits_from_is(string member, string description) =>
        Assert.Equal(description, Description(Parcel.GetProperty("properties").GetProperty(member)));

    [Fact]
    public void The_names_of_an_enum_are_explained_behind_the_description() =>
        Assert.Equal("How soon. Low: Within a week. High: Today.", Description(Send.GetProperty("properties").GetProperty("urgency")));

    [Fact]
    public void Only_the_names_that_are_allowed_are_explained()
    {
        JsonElement rank = Call.Tool<ManualTools>("rank").Contract.InputSchema.GetProperty("properties");
        Assert.Equal("Low: Within a week.", Description(rank.GetProperty("urgency")));
        Assert.Equal("Low: Within a week. High: Today.", Description(rank.GetProperty("others").GetProperty("items")));
    }

    private static string? Description(JsonElement schema) => schema.GetProperty("description").GetString();
}
