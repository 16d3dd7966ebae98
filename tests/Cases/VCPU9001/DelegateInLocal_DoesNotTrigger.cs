// The delegate stays in a local and is called here: what it does is known at the call.
[Port("x86")]
public sealed class DelegateInLocalPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<Vcpu, int> drain = static target => target.HandleTransferWork();
        while (true)
        {
            int ret = drain(vcpu);
            if (ret < 0)
            {
                return ret;
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
