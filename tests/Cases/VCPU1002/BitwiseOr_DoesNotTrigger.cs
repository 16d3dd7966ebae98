// A bitwise | evaluates both sides: false means that all flags are clear, true that one is pending.
[Port("x86")]
public sealed class BitwiseOrPort : ArchPort
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

            vcpu.HostCpu.DisableInterrupts();
            bool bail = vcpu.Task.SignalPending() | vcpu.Task.TransferWorkPending();
            if (bail)
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
