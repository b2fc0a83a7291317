using System.ClientModel;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using SdkHarness;
using SemanticKernelPlugin;

const string Question = "The customer of ORD-1001 got a scratched lamp. Refund 40 EUR.";

// What is new: the harness, and a session whose tools are offered in the place of the raw methods.
await using ServiceProvider services = new ServiceCollection()
    .AddSingleton<OrderBook>()
    .AddHarness(harness => harness.AddToolSet<OrderTools>().AddAgent<OrderDeskAgent>())
    .BuildServiceProvider();
var harness = services.GetRequiredService<Harness>();
var request = new RunRequest(Question) { Initiator = "kim@example.com" };
await using GuardedSession session = await harness.OpenSessionAsync<OrderDeskAgent>(request);

// What was there before: a kernel, its chat service, a conversation with automatic function calling.
IKernelBuilder builder = Kernel.CreateBuilder();
if (Option("--endpoint") is { } endpoint && Option("--model") is { } model)
{
    string key = Environment.GetEnvironmentVariable(Option("--api-key-env") ?? "OPENAI_API_KEY") ?? "none";
    var server = new OpenAIClientOptions { Endpoint = new Uri(endpoint) };
    builder.AddOpenAIChatCompletion(model, new OpenAIClient(new ApiKeyCredential(key), server));
}
else
{
    builder.Services.AddSingleton<IChatCompletionService>(new ScriptedChat());
}

Kernel kernel = builder.Build();
kernel.AddGuarded(session); // was: kernel.Plugins.AddFromObject(new OrderTools(...)), which HRN004 now refuses to build

var chat = kernel.GetRequiredService<IChatCompletionService>();
var history = new ChatHistory(OrderDeskAgent.Instructions);
history.AddUserMessage(Question);
var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
ChatMessageContent reply = await chat.GetChatMessageContentAsync(history, settings, kernel);
Console.WriteLine($"{Question}\n");
foreach (FunctionResultContent told in history.SelectMany(static message => message.Items).OfType<FunctionResultContent>())
    Console.WriteLine($"  {told.PluginName}-{told.FunctionName}: {told.Result}");
Console.WriteLine($"\n{reply.Content}\n");

// What is new again: a person decides, and the model learns what became of the call that was held.
var waiting = new ApprovalFilter { RunId = session.RunId, Status = ApprovalStatus.Pending };
foreach (ApprovalRecord held in await harness.Approvals.ListAsync(waiting))
{
    Console.WriteLine($"Held: {held.Function} with {held.Arguments}. {held.Reason}. Approved here as lee@example.com.");
    var lead = new ClaimsIdentity([new(ClaimTypes.Name, "lee@example.com"), new(ClaimTypes.Role, held.Role ?? "")], "sign-in");
    await harness.Approvals.DecideAsync(held.Id, ApprovalDecision.Approve, new ClaimsPrincipal(lead), "Saw the photograph");
}

IReadOnlyList<SettledCall> settled = await session.SettleAsync();
foreach (SettledCall call in settled)
    Console.WriteLine($"  {call.Function}: {call.Answer}");
history.TellSettled(settled);
string output = settled.Count == 0 ? reply.Content ?? "" : (await chat.GetChatMessageContentAsync(history, settings, kernel)).Content ?? "";
await session.CompleteAsync(output);
Console.WriteLine($"\n{output}");

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;
