using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SdkHarness.Tests.Failures.Classification;

public sealed class HttpResponseTests
{
    private static async Task<ToolFailureException> Thrown(HttpResponseMessage response) =>
        await Assert.ThrowsAsync<ToolFailureException>(async () => await response.EnsureToolSuccessAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task Retry_after_in_seconds_is_the_wait()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(17));

        ToolFailureException thrown = await Thrown(response);

        Assert.Equal((Failure.RateLimited, TimeSpan.FromSeconds(17)), (thrown.Failure, thrown.RetryAfter));
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(-90, 0)]
    public async Task Retry_after_as_a_date_is_measured_by_the_servers_own_clock(int later, int wait)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        response.Headers.Date = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(response.Headers.Date.Value.AddSeconds(later));

        ToolFailureException thrown = await Thrown(response);

        Assert.Equal((Failure.Unavailable, TimeSpan.FromSeconds(wait)), (thrown.Failure, thrown.RetryAfter));
    }

    [Theory]
    [InlineData("""{"type":"https://example.com/limit","title":"Too many exports","detail":"by maria@example.com"}""", "HTTP 429: Too many exports (https://example.com/limit)")]
    [InlineData("""{"type":"about:blank","title":"Too many exports"}""", "HTTP 429: Too many exports")]
    [InlineData("""{"title":17}""", "HTTP 429")]
    [InlineData("""{"title":"Too ma""", "HTTP 429")]
    [InlineData("[]", "HTTP 429")]
    public async Task Problem_details_are_told_by_their_title_and_kind_alone(string body, string told)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/problem+json"),
        };

        Assert.Equal($"The system asks to be called less often. {told}", (await Thrown(response)).Message);
    }

    [Fact]
    public async Task Text_of_any_other_kind_is_not_told()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("password=hunter2") };
        Assert.Equal("The system cannot be reached. HTTP 500", (await Thrown(response)).Message);
    }

    [Fact]
    public async Task A_conflict_does_not_say_that_nothing_was_done()
    {
        using var conflict = new HttpResponseMessage(HttpStatusCode.Conflict);
        using var forbidden = new HttpResponseMessage(HttpStatusCode.Forbidden);

        Assert.Equal(AttemptEffect.Unknown, KnownFailures.Classify(await Thrown(conflict)).Effect);
        Assert.Equal(AttemptEffect.None, KnownFailures.Classify(await Thrown(forbidden)).Effect);
    }

    [Fact]
    public async Task A_success_is_handed_on()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.NoContent);
        Assert.Same(response, await response.EnsureToolSuccessAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, false)]
    [InlineData(HttpStatusCode.Conflict, false)]
    [InlineData(HttpStatusCode.Forbidden, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.BadGateway, true)]
    public async Task The_handler_throws_what_the_system_did_and_passes_what_may_be_an_answer(HttpStatusCode status, bool throws)
    {
        using var client = new HttpClient(new ToolFailureHandler(new Answers(status)));
        Task<HttpResponseMessage> answer = client.GetAsync(new Uri("http://desk.example/"), TestContext.Current.CancellationToken);
        if (throws)
            await Assert.ThrowsAsync<ToolFailureException>(() => answer);
        else
            Assert.Equal(status, (await answer).StatusCode);
    }

    private sealed class Answers(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status));
    }
}
