// The base class asks, and the derived one has the handler.
[Port("x86")]
public abstract class BaseClassAsksPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!vcpu.Vm.Time.MasterClock.InUse)
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }

        vcpu.Cpu = cpu;
    }

    protected abstract void Handle(Vm vm);

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Handle(vcpu.Vm);
        }

        return 0;
    }
}

[Port("x86")]
public sealed class HandlingPort : BaseClassAsksPort
{
    protected override void Handle(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
