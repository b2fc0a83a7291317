using System.ClientModel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;

namespace ChurnRisk.Model;

/// <summary>The models that can be asked.</summary>
internal static class Models
{
    /// <summary>An OpenAI-compatible server, through Semantic Kernel's own connector.</summary>
    /// <param name="endpoint">Where the server's API begins, for example http://localhost:11434/v1.</param>
    /// <param name="model">The model's name there.</param>
    /// <param name="apiKey">The key; many local servers take any.</param>
    public static IChatCompletionService OpenAICompatible(Uri endpoint, string model, string apiKey)
    {
        var options = new OpenAIClientOptions { Endpoint = endpoint };
        return new OpenAIChatCompletionService(model, new OpenAIClient(new ApiKeyCredential(apiKey), options));
    }
}
