// `signal | pending` evaluates both tests on every path, and the sum of both answers decides.
[Port("bitwise", TransferWork = true)]
public sealed class SignalOrPendingWithoutShortCircuitPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.SignalPending() | vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
