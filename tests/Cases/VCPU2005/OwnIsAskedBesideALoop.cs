// All are kicked one by one, and only the vCPU that is given is asked for a new pair, by a helper outside of the loop.
[Port("x86")]
public sealed class OwnIsAskedBesideALoopPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vcpu vcpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            Wake(sibling);
        }

        Ask(vcpu);
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            {|VCPU2004:UpdateMasterClock(vcpu.Vm)|};
        }

        return 0;
    }

    private static void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);

    private static void Wake(Vcpu sibling) => sibling.Kick();

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}
