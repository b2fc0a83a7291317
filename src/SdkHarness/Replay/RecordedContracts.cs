namespace SdkHarness;

/// <summary>The contracts under which a run's functions were called.</summary>
internal static class RecordedContracts
{
    /// <summary>
    /// Every function with its contract, in the order in which they were offered: as the process had them that ran the events around a
    /// position, since the one that took the run over may have been of another version.
    /// </summary>
    public static IEnumerable<(string Function, ContractHash Contract)> At(RecordedRun recorded, int position)
    {
        var contracts = new Dictionary<string, ContractHash>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (OfferedTool tool in recorded.Started.Tools)
            Add(tool.Function, tool.Contract);

        var inThisProcess = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 1; i < recorded.Count; i++)
        {
            if (recorded.Events[i] is RunResumed)
            {
                if (i >= position)
                    break;
                inThisProcess.Clear();
            }

            // The first call in a process tells what that process had.
            if (recorded.Events[i] is CallProposed { Contract: { } contract } call && inThisProcess.Add(call.Function))
                Add(call.Function, contract);
        }

        // Functions that are called only later are not offered, and yet known to be so.
        foreach (CallProposed call in recorded.Events.OfType<CallProposed>())
        {
            if (call.Contract is { } contract && !contracts.ContainsKey(call.Function))
                Add(call.Function, contract);
        }

        return order.Select(function => (function, contracts[function]));

        void Add(string function, ContractHash contract)
        {
            if (!contracts.ContainsKey(function))
                order.Add(function);
            contracts[function] = contract;
        }
    }
}
