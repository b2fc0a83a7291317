// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
using System.Text.Json;
using SdkHarness.Acceptance.Airline;

namespace Tau2.Retail;

public sealed partial class RetailTools
{
    /// <summary>Calculates the result of a mathematical expression.</summary>
    /// <param name="expression">The expression, such as '2 + 2': numbers, + - * /, parentheses and spaces.</param>
    public string Calculate(string expression) => Calculator.Evaluate(expression);

    /// <summary>Finds a user id by first name, last name and zip code.</summary>
    /// <param name="firstName">The first name of the customer, such as 'John'.</param>
    /// <param name="lastName">The last name of the customer, such as 'Doe'.</param>
    /// <param name="zip">The zip code of the customer, such as '12345'.</param>
    public string FindUserIdByNameZip(string firstName, string lastName, string zip)
    {
        foreach ((string userId, User user) in db.Users)
        {
            if (string.Equals(user.Name.FirstName, firstName, StringComparison.OrdinalIgnoreCase)
                && string.Equals(user.Name.LastName, lastName, StringComparison.OrdinalIgnoreCase)
                && user.Address.Zip == zip)
            {
                return userId;
            }
        }

        throw new ArgumentException("User not found");
    }

    /// <summary>Finds a user id by email.</summary>
    /// <param name="email">The email of the user, such as 'something@example.com'.</param>
    public string FindUserIdByEmail(string email)
    {
        User? found = db.Users.Values.FirstOrDefault(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));
        return found is null ? throw new ArgumentException("User not found") : found.UserId;
    }

    /// <summary>Gets the status and details of an order.</summary>
    /// <param name="orderId">The order id, such as '#W0000000', with the '#'.</param>
    public Order GetOrderDetails(string orderId) => GetOrder(orderId);

    /// <summary>Gets the inventory details of a product.</summary>
    /// <param name="productId">The product id, such as '6086499569'; it is not the item id.</param>
    public Product GetProductDetails(string productId) => GetProduct(productId);

    /// <summary>Gets the inventory details of an item.</summary>
    /// <param name="itemId">The item id, such as '6086499569'; it is not the product id.</param>
    public Variant GetItemDetails(string itemId)
    {
        foreach (Product product in db.Products.Values)
        {
            if (product.Variants.TryGetValue(itemId, out Variant? variant))
                return variant;
        }

        throw new ArgumentException("Item not found");
    }

    /// <summary>Gets the details of a user, including their orders.</summary>
    /// <param name="userId">The user id, such as 'sara_doe_496'.</param>
    public User GetUserDetails(string userId) => GetUser(userId);

    /// <summary>Lists the name and product id of all product types, sorted by name, as JSON.</summary>
    public string ListAllProductTypes()
    {
        var products = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Product product in db.Products.Values)
            products[product.Name] = product.ProductId;
        return JsonSerializer.Serialize(products);
    }

    /// <summary>Transfers the user to a human agent.</summary>
    /// <param name="summary">A summary of the user's issue.</param>
    public string TransferToHumanAgents(string summary) => "Transfer successful";
}
