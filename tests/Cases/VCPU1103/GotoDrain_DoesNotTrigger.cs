// Whoever gave way goes back to the drain.
[Port("goto")]
public sealed class GotoDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            again:
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.Task.NeedResched())
            {
                vcpu.Task.CondResched();
                goto again;
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
