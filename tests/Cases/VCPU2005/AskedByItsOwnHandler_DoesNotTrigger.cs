// The run loop asks all and takes the request, and takes a pair only where it is needed.
[Port("x86")]
public sealed class AskedByItsOwnHandlerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        if (master.InUse != master.CanBeUsed())
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
            }
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
