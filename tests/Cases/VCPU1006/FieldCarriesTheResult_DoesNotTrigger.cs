// The result waits in a field until the end of the iteration, and nothing enters the guest meanwhile.
[Port("mips")]
public sealed class FieldCarriesTheResultPort : ArchPort
{
    private int error;

    public override int Run(Vcpu vcpu)
    {
        do
        {
            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            error = pending ? vcpu.HandleTransferWork() : 0;
        }
        while (error == 0);
        return error;
    }
}
