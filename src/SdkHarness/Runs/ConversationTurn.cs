namespace SdkHarness;

/// <summary>One step of the conversation: what the model answered, or what the user added.</summary>
/// <param name="Answer">The model's turn, or null.</param>
/// <param name="Calls">The journal's ids of the turn's calls, in the order of <see cref="ModelAnswered.Calls"/>, as far as handled.</param>
/// <param name="UserText">The user's text, or null.</param>
internal sealed record ConversationTurn(ModelAnswered? Answer, List<string> Calls, string? UserText);
