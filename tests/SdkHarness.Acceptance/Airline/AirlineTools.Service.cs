using System.Globalization;

namespace SdkHarness.Acceptance.Airline;

public sealed partial class AirlineTools
{
    private static readonly int[] CertificateNumbers = [3221322, 3221323, 3221324];

    /// <summary>Calculates an expression of numbers, + - * / and parentheses.</summary>
    /// <param name="expression">The expression, for example 2 + 2.</param>
    [ReadScope("airline.arithmetic")]
    public string Calculate(string expression) => Calculator.Evaluate(expression);

    /// <summary>Hands the user over to a human agent, who cannot be taken back from.</summary>
    /// <param name="summary">What the user needs, for that person.</param>
    [ReadScope("airline.handover")]
    public string TransferToHumanAgents(string summary) => "Transfer successful";

    /// <summary>Gives a user a certificate, as compensation.</summary>
    /// <param name="user_id">The user id, for example sara_doe_496.</param>
    /// <param name="amount">The amount in whole dollars.</param>
    [WriteScope("airline.certificates")]
    [RequiresApproval(Role = Approver, Reason = "A certificate is money given away")]
    public string SendCertificate(string user_id, int amount)
    {
        if (!database.Users.TryGetValue(user_id, out Customer? user))
            return "Error: user not found";
        string? id = CertificateNumbers
            .Select(static number => string.Create(CultureInfo.InvariantCulture, $"certificate_{number}"))
            .FirstOrDefault(id => !user.PaymentMethods.ContainsKey(id));
        if (id is null)
            return "Error: too many certificates";
        database.Users[user_id] = user.WithPaymentMethod(new PaymentMethod("certificate", id) { Amount = amount });
        return $"Certificate {id} added to user {user_id} with amount {amount}.";
    }
}
