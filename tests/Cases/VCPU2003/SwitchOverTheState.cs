// A switch looks at how things are.
[Port("x86")]
public sealed class SwitchOverTheStatePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        switch (vcpu.Vm.Time.MasterClock.InUse)
        {
            case false:
                [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
                break;
            default:
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                break;
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
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
