namespace SdkHarness.Testing.OpenAI;

/// <summary>One tool call of a played answer.</summary>
/// <param name="Id">The call's id, for example <c>call_1</c>.</param>
/// <param name="Name">The function's name as on the wire, for example <c>crm-get_account</c>.</param>
/// <param name="Arguments">The arguments as the model writes them: text that is meant to be a JSON object, but need not be.</param>
public sealed record PlayedCall(string Id, string Name, string Arguments);
