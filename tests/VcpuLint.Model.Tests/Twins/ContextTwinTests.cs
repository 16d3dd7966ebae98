using System.Reflection;
using VcpuLint.Model.Contracts;

namespace VcpuLint.Model.Tests.Twins;

/// <summary>VCPU1012, and that the attribute of every call is asserted when it runs: what the analyzer reads is what the model does.</summary>
public sealed class ContextTwinTests
{
    public static TheoryData<string> NeedInterruptsOff =>
        [.. Named<RequiresAttribute>(contract => contract.Interrupts == InterruptState.Off)];

    public static TheoryData<string> MaySleep =>
        [.. Named<MaySleepAttribute>().Union(Named<WaitsAttribute>()).Union(Named<DrainsWorkAttribute>())];

    public static TheoryData<string> Release => [.. Named<ReleasesAttribute>()];

    public static TheoryData<string> Acquire => [.. Named<AcquiresAttribute>().Except(Named<ReleasesAttribute>())];

    private static IEnumerable<MethodInfo> Methods =>
        from type in typeof(Vcpu).Assembly.GetExportedTypes()
        where type != typeof(ArchPort)
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        select method;

    [Fact]
    public void DefinitiveCheckAtTheTailWithInterruptsOn_Throws1012() =>
        Expect.Violation("VCPU1012", new LoopPort(vcpu => vcpu.Task.TransferWorkPending() ? vcpu.HandleTransferWork() : 0));

    [Theory]
    [MemberData(nameof(NeedInterruptsOff))]
    public void CallThatRequiresInterruptsOff_Throws1012WithThemOn(string method) =>
        Expect.Violation("VCPU1012", new LoopPort(vcpu => Call(method, vcpu)));

    [Theory]
    [MemberData(nameof(NeedInterruptsOff))]
    public void CallThatRequiresInterruptsOff_IsSilentWithThemOff(string method) =>
        Assert.Equal(0, new ScriptedHost(new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            _ = Call(method, vcpu);
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        })).Run(new HostScript()).Result);

    [Theory]
    [MemberData(nameof(MaySleep))]
    public void CallThatMaySleep_Throws1005WithInterruptsOff(string method)
    {
        bool locked = Find(method).IsDefined(typeof(ReleasesAttribute));
        Expect.Violation("VCPU1005", new LoopPort(vcpu =>
        {
            if (locked)
            {
                vcpu.Vcore.Lock.Lock();
            }

            vcpu.HostCpu.DisableInterrupts();
            return Call(method, vcpu);
        }));
    }

    [Theory]
    [MemberData(nameof(Release))]
    public void CallThatReleases_Throws1008WithNothingHeld(string method) =>
        Expect.Violation("VCPU1008", new LoopPort(vcpu => Call(method, vcpu)));

    [Theory]
    [MemberData(nameof(Acquire))]
    public void CallThatAcquires_Throws1008WhenItIsNotGivenBack(string method) =>
        Expect.Violation("VCPU1008", new LoopPort(vcpu => Call(method, vcpu)));

    [Fact]
    public void TestsOfWork_LookAtTheFlagsOfTheirContract()
    {
        foreach (MethodInfo method in Methods.Where(method => method.IsDefined(typeof(TestsWorkAttribute))))
        {
            if (method.GetCustomAttribute<TestsWorkAttribute>()!.Flags is not { } flags)
            {
                continue;
            }

            foreach (ThreadFlag flag in Enum.GetValues<ThreadFlag>())
            {
                var mask = (ThreadFlags)(1 << (int)flag);
                bool? answer = null;
                new ScriptedHost(new LoopPort(vcpu =>
                {
                    vcpu.HostCpu.DisableInterrupts();
                    answer = (bool?)method.Invoke(vcpu.Task, null);
                    vcpu.HostCpu.EnableInterrupts();
                    return 0;
                })).Run(new HostScript().Raise(HostMoment.Start, mask));

                Assert.True((flags & mask) != 0 == answer, $"{method.Name} with {flag}");
            }
        }
    }

    private static IEnumerable<string> Named<TContract>(Func<TContract, bool>? accepts = null)
        where TContract : Attribute =>
        from method in Methods
        let contract = method.GetCustomAttribute<TContract>()
        where contract is not null && (accepts is null || accepts(contract))
        select NameOf(method);

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static MethodInfo Find(string name) => Methods.Single(method => NameOf(method) == name);

    private static int Call(string name, Vcpu vcpu)
    {
        MethodInfo method = Find(name);
        object receiver = method.DeclaringType!.Name switch
        {
            nameof(Vcpu) => vcpu,
            nameof(HostTask) => vcpu.Task,
            nameof(HostCpu) => vcpu.HostCpu,
            nameof(HostSpinLock) => vcpu.Vcore.Lock,
            nameof(HostSpinLockSet) => new HostSpinLockSet(),
            nameof(HostMutex) => vcpu.Vm.Lock,
            nameof(HostWaitQueue) => vcpu.WaitQueue,
            nameof(MasterClock) => vcpu.Vm.Time.MasterClock,
            _ => throw new ArgumentException($"The test has no receiver for {name}.", nameof(name)),
        };
        try
        {
            _ = method.Invoke(receiver, null);
        }
        catch (TargetInvocationException wrapped)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(wrapped.InnerException!);
        }

        return 0;
    }
}
