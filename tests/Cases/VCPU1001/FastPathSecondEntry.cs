// The check before the first entry says nothing about work that arrived while the guest ran, so the second entry stands unguarded.
[Port("x86")]
public sealed class FastPathSecondEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        for (;;)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                GuestExit exit = vcpu.EnterGuest();
                if (exit.IsFastPath)
                {
                    [|vcpu.EnterGuest()|];
                }
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
