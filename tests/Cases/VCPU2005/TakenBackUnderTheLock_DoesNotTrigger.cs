// Tested first, and taken back from all under the lock (the patch of 2026).
[Port("x86")]
public sealed class TakenBackUnderTheLockPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.TestRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vcpu vcpu)
    {
        Vm vm = vcpu.Vm;
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            foreach (Vcpu sibling in vm.Vcpus)
            {
                sibling.ClearRequest(VcpuRequest.MasterClockUpdate);
            }

            bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
            if (!(use && master.InUse))
            {
                master.Snapshot = now;
            }

            master.InUse = use;
        }

        master.EndUpdate();
    }
}
