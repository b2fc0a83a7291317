using ChurnRisk.Reviews;

return await ChurnRiskCommand.RunAsync(args);
