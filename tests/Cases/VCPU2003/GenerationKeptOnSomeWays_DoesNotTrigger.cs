// What the comparison says is kept: on one way only, for two uses, or by a loop.
[Port("x86")]
public sealed class KeptOnOneWayPort : ArchPort
{
    private readonly ulong[] _seen = new ulong[64];

    private readonly ulong[] _wanted = new ulong[64];

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool isNew = false;
        if (vcpu.Cpu != cpu)
        {
            isNew = _seen[cpu] != _wanted[cpu];
        }

        vcpu.Cpu = cpu;
        if (isNew)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu) => Clocks.Update(vcpu);
}

[Port("x86")]
public sealed class KeptForTwoUsesPort : ArchPort
{
    private readonly ulong[] _seen = new ulong[64];

    private readonly ulong[] _wanted = new ulong[64];

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool isNew = _seen[cpu] != _wanted[cpu];
        if (isNew && vcpu.Halted)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        vcpu.Cpu = cpu;
        if (isNew && !vcpu.Halted)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu) => Clocks.Update(vcpu);
}

[Port("x86")]
public sealed class KeptByALoopPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        bool isNew = false;
        foreach (Vcpu other in vcpu.Vm.Vcpus)
        {
            if (other.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration)
            {
                isNew = true;
            }
        }

        vcpu.Cpu = cpu;
        if (isNew)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu) => Clocks.Update(vcpu);
}

internal static class Clocks
{
    public static int Update(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            MasterClock master = vcpu.Vm.Time.MasterClock;
            master.BeginUpdate();
            bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
            if (!(use && master.InUse))
            {
                master.Snapshot = now;
            }

            master.InUse = use;
            master.EndUpdate();
        }

        return 0;
    }
}
