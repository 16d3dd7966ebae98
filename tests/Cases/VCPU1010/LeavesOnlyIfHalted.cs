// Only a halted vCPU leaves; the others go on.
[Port("halted")]
public sealed class LeavesOnlyIfHaltedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.Task.SignalPending())
            {
                [|vcpu.Task.ClearFlags(ThreadFlags.MustExit)|];
                if (vcpu.Halted)
                {
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    return 0;
                }
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
