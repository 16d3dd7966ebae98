// Each exit of the guest asks, since the counter is trusted no more.
[Port("x86")]
public sealed class EveryExitPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
            {
                UpdateMasterClock(vcpu.Vm);
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
                if (vcpu.Time.Tsc.AlwaysCatchup)
                {
                    [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
                }
            }

            vcpu.HostCpu.EnableInterrupts();
        }
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
