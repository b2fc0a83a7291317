using BenchmarkDotNet.Running;
using SdkHarness.Benchmarks.Calls;
using SdkHarness.Benchmarks.Recovering;
using SdkHarness.Benchmarks.Starts;

// compare [SLICES]   the contestants in turns, with the bars; exit code 1 where one is not held
// recovery           what stands between an attempt and its body, against a bare Polly pipeline, with its bar
// starts             the start of an application with 500 tools, in fresh processes, with its bar
// parts              where the time of one call goes, part by part
// loop NAME          one contestant again and again for ten seconds: for a profiler
// anything else      BenchmarkDotNet's own arguments, for example --filter '*'
return args switch
{
    ["recovery"] => RecoveryComparison.Run(slices: 400),
    ["starts"] => await StartComparison.RunAsync(turns: 7),
    ["start", var way, var path] => Start.Run(way, path),
    ["parts"] => Measure(Parts.Run),
    ["loop", var name] => Measure(() => Parts.Loop(name)),
    ["compare"] => await Comparison.RunAsync(slices: 500),
    ["compare", var slices] => await Comparison.RunAsync(int.Parse(slices, System.Globalization.CultureInfo.InvariantCulture)),
    _ => BenchmarkSwitcher.FromAssembly(typeof(CallBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
};

static int Measure(Action measurement)
{
    measurement();
    return 0;
}
