// Bit 1 is SIGPENDING, mask 1 is NOTIFY_RESUME: the cast tests another flag than its name says.
[Port("cast")]
public sealed class CastOfOneBitPort : ArchPort
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

            if (vcpu.Task.TestFlags([|(ThreadFlags)ThreadFlag.SigPending|]))
            {
                vcpu.Halted = false;
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
