using System.ComponentModel.DataAnnotations;

namespace AotAgent;

/// <summary>One line of a shipment.</summary>
/// <param name="Sku">The article, for example LAMP-1.</param>
/// <param name="Quantity">How many of it.</param>
/// <param name="Note">What the packer must know.</param>
public sealed record Line([property: RegularExpression("^[A-Z]{2,8}-[0-9]{1,4}$")] string Sku, [property: Range(1, 99)] int Quantity, string? Note = null);
