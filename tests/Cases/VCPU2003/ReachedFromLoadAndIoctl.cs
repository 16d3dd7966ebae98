// What user space asks for now and then is asked for at each load too.
[Port("x86")]
public sealed class ReachedFromLoadAndIoctlPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|Ask(vcpu)|];
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

    [ColdPath]
    public void Suspend(Vcpu vcpu) => Ask(vcpu);

    private static void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);

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
