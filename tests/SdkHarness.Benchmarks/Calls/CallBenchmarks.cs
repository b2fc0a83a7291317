using BenchmarkDotNet.Attributes;

namespace SdkHarness.Benchmarks.Calls;

/// <summary>One call of one tool, with BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private readonly Contestants _contestants = new();

    /// <summary>The method itself.</summary>
    [Benchmark(Description = "direct call")]
    public ValueTask<object?> Direct() => _contestants.DirectAsync();

    /// <summary>The floor.</summary>
    [Benchmark(Description = "hand-written bind and call")]
    public ValueTask<object?> HandWritten() => _contestants.HandWrittenAsync();

    /// <summary>What the ratios are over.</summary>
    [Benchmark(Description = "AIFunctionFactory", Baseline = true)]
    public ValueTask<object?> ExtensionsAI() => _contestants.ExtensionsAIAsync();

    /// <summary>Semantic Kernel.</summary>
    [Benchmark(Description = "KernelFunctionFactory")]
    public ValueTask<object?> SemanticKernel() => _contestants.SemanticKernelAsync();

    /// <summary>The generated binding.</summary>
    [Benchmark(Description = "ours: bind, validate, call")]
    public ValueTask<object?> Bound() => _contestants.BoundAsync();

    /// <summary>The generated binding and writer.</summary>
    [Benchmark(Description = "ours: and write the result")]
    public ValueTask<object?> Written() => _contestants.WrittenAsync();

    /// <summary>All of it.</summary>
    [Benchmark(Description = "ours: the whole guard")]
    public ValueTask<object?> Guarded() => _contestants.GuardedAsync();
}
