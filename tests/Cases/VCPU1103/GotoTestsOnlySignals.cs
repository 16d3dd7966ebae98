// The same loop made of a goto.
[Port("goto")]
public sealed class GotoTestsOnlySignalsPort : ArchPort
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

            retry:
            if (vcpu.Halted && ![|vcpu.Task.SignalPending()|])
            {
                goto retry;
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
