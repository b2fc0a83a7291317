using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SdkHarness.Testing.OpenAI;

namespace SdkHarness.SemanticKernel.Tests;

/// <summary>The endpoint refuses what the real service refuses; without that, the other tests would prove less.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("{", "must be a JSON object")]
    [InlineData("""{"model":"m","messages":[]}""", "must have messages")]
    [InlineData("""{"model":"m","messages":[{"role":"wizard","content":"x"}]}""", "role 'wizard'")]
    [InlineData("""{"model":"m","messages":[{"role":"tool","tool_call_id":"c1","content":"x"}]}""", "answers no tool call")]
    [InlineData("""{"model":"m","messages":[{"role":"assistant","tool_calls":[{"id":"c1"}]},{"role":"user","content":"x"}]}""", "c1 have no tool message")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"tools":[{"function":{"name":"a b"}}]}""", "'a b' does not match")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"tools":[{"function":{"name":"a","parameters":{}}}]}""", "type object")]
    public async Task A_request_that_the_service_would_refuse_is_refused(string body, string message)
    {
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync(PlayedAnswer.Say("never"));

        (HttpStatusCode status, string text) = await PostAsync(endpoint, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, text.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Single(endpoint.Refusals);
        Assert.Empty(endpoint.Requests);
    }

    [Fact]
    public async Task A_request_after_the_last_recorded_answer_is_refused()
    {
        await using PlayedEndpoint endpoint = await PlayedEndpoint.PlayAsync();

        (HttpStatusCode status, _) = await PostAsync(endpoint, """{"model":"m","messages":[{"role":"user","content":"x"}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("No recorded answer is left for request 1", Assert.Single(endpoint.Refusals), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(PlayedEndpoint endpoint, string body)
    {
        using HttpClient client = new();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync(
            new Uri($"{endpoint.Address}/chat/completions"), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
