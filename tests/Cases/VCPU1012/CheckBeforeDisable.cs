// The check stands one line too early. The entry is wrong only because of that, so the check is reported and the entry is not.
[Port("x86")]
public sealed class CheckBeforeDisablePort : ArchPort
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

            bool pending = [|vcpu.Task.TransferWorkPending()|];
            vcpu.HostCpu.DisableInterrupts();
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
