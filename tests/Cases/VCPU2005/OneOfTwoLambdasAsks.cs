// Both lambdas are done with each of them, and one asks.
[Port("x86")]
public sealed class OneOfTwoLambdasAsksPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        ForEachVcpu(vm, static sibling => sibling.RunResult = 1);
        ForEachVcpu(vm, static sibling => [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|]);
        ForEachVcpu(vm, static sibling => sibling.RunResult = 2);
    }

    private static void ForEachVcpu(Vm vm, Action<Vcpu> action)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            action(vcpu);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            {|VCPU2004:UpdateMasterClock(vcpu.Vm)|};
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
