namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class WritePermitTests
{
    [Theory]
    [InlineData("crm.Change(1, {|HRN004:null|}!);")]
    [InlineData("crm.Change(1, {|HRN004:default|}!);")]
    [InlineData("crm.Change(1, {|HRN004:default(WritePermit)|}!);")]
    [InlineData("crm.Change(1, {|HRN004:(WritePermit)null!|});")]
    [InlineData("WritePermit? none = {|HRN004:null|}; crm.Change(1, none!);")]
    [InlineData("WritePermit? none; none = {|HRN004:null|};")]
    [InlineData("crm.Change(1, held ?? {|HRN004:null|}!);")]
    [InlineData("WritePermit[] none = {|HRN004:new WritePermit[1]|}; crm.Change(1, none[0]);")]
    [InlineData("crm.Change(1, {|HRN004:new List<WritePermit>().FirstOrDefault()|}!);")]
    [InlineData("crm.Change(1, {|HRN004:System.Runtime.CompilerServices.Unsafe.As<WritePermit>(\"x\")|});")]
    [InlineData("crm.Change(1, {|HRN004:Activator.CreateInstance<WritePermit>()|});")]
    [InlineData("crm.Change(1, {|HRN004:System.Text.Json.JsonSerializer.Deserialize<WritePermit>(\"{}\")|}!);")]
    [InlineData("crm.Change(1, (WritePermit)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject({|HRN004:typeof(WritePermit)|}));")]
    [InlineData("crm.Change(1, (WritePermit)Activator.CreateInstance({|HRN004:held!.GetType()|})!);")]
    public Task What_stands_for_a_permit_and_is_none_is_found(string statement) => Verify.Rule<AroundTheGuardAnalyzer>(Source(statement));

    [Theory]
    [InlineData("if (held is null || held == null || null != held) return; crm.Change(1, held);")]
    [InlineData("ArgumentNullException.ThrowIfNull(held); crm.Change(1, held);")]
    [InlineData("Use(held!); string none = null!; object other = default!; GC.KeepAlive((none, other));")]
    [InlineData("WritePermit[] all = [held!]; crm.Change(1, all[0]);")]
    [InlineData("if (held is { IdempotencyKey.Length: > 0 }) crm.Change(1, held);")]
    public Task A_permit_that_is_handed_on_or_looked_at_passes(string statement) => Verify.Rule<AroundTheGuardAnalyzer>(Source(statement));

    [Fact]
    public Task A_parameter_that_gets_no_permit_or_may_go_without_one_is_found() => Verify.Rule<AroundTheGuardAnalyzer>("""
        #nullable enable
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(Cached))]
            public string Get(string id, WritePermit {|HRN004:permit|}) => id;
            private string Cached(string id, WritePermit {|HRN004:permit|}) => id;

            [WriteScope("crm.forecast"), RequiresApproval]
            public void Change(string id, WritePermit? {|HRN004:permit|}) { }

            [WriteScope("crm.forecast"), RequiresApproval]
            public void ChangeMore(string id, WritePermit? {|HRN004:permit|} = {|HRN004:null|}) { }

            [WriteScope("crm.forecast"), RequiresApproval, LookupWith(nameof(IsChanged))]
            public void ChangeTo(string id, WritePermit permit) { }
            private bool IsChanged(string id, WritePermit {|HRN004:permit|}) => true;

            [WriteScope("crm.note"), AutoApproved("A note."), OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(NoteLater))]
            public void Note(string id, WritePermit permit) => Write(id, permit);
            private void NoteLater(string id, WritePermit permit) => Write(id, permit);
            private static void Write(string id, WritePermit permit) { }
        }
        """);

    [Fact]
    public Task A_constructor_that_is_called_past_its_access_is_found() => Verify.Rule<AroundTheGuardAnalyzer>("""
        using System.Runtime.CompilerServices;

        public static class Forge
        {
            [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
            private static extern WritePermit {|HRN004:Make|}(ToolContract contract, string run, string call, string key, int attempt);
        }
        """);

    [Fact]
    public Task The_message_says_where_a_permit_comes_from() => Verify.Message<AroundTheGuardAnalyzer>(
        Source("crm.Change(1, {|#0:null|}!);"),
        "null stands for a WritePermit, which the guard alone gives: take it as a parameter, all the way from the tool whose call it is of");

    [Fact]
    public Task The_message_says_why_a_read_gets_none() => Verify.Message<AroundTheGuardAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string Get(string id, WritePermit {|#0:permit|}) => id;
        }
        """,
        "The parameter 'permit' of 'CrmTools.Get' gets no permit, since the tool 'CrmTools.Get' only reads: declare what it changes with [WriteScope], or remove the parameter");

    private static string Source(string statements) => $$"""
        #nullable enable
        using System.Linq;

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), RequiresApproval]
            public void Change(int x, WritePermit permit) { }
        }

        public sealed class App(CrmTools crm, WritePermit? held)
        {
            public void Do()
            {
                {{statements}}
            }

            private static void Use(WritePermit permit) => GC.KeepAlive(permit);

            public override string ToString() => $"{crm} {held}";
        }
        """;
}
