namespace SdkHarness;

/// <summary>What is wrong with a result, for people and models: the field by its name, and no value.</summary>
internal static class DefectWords
{
    public static string Of(IReadOnlyList<ResultDefect> defects) => string.Join(" ", defects.Select(Of).Distinct());

    private static string Of(ResultDefect defect)
    {
        string field = defect.Pointer.TrimStart('/').Replace('/', '.');
        return defect.Failure switch
        {
            Failure.MissingField when field.Length > 0 => $"The field '{field}' is missing.",
            Failure.MissingField => "The whole record is missing.",
            Failure.StaleData => defect.Message,
            Failure.DuplicateRecord => "A record stands twice.",
            _ when field.Length > 0 => $"The field '{field}' has another form than it should: {defect.Message.Within()}.",
            _ => defect.Message,
        };
    }
}
