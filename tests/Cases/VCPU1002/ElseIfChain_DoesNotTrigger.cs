// Signals leave, other work is drained, and only the last branch enters: both halves were seen clear on the way to it.
[Port("x86")]
public sealed class ElseIfChainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return vcpu.HandleTransferWork();
            }
            else if (vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit))
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
            else
            {
                vcpu.EnterGuest();
                vcpu.HostCpu.EnableInterrupts();
            }
        }
    }
}
