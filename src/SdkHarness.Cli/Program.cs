using SdkHarness.Cli;

return await HarnessCommand.RunAsync(args, CliHost.OfThisProcess());
