// A method under a contract is handed to a library.
[Port("x86")]
public sealed class MethodGroupUnderContractHandedOverPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Action window = vcpu.HostCpu.EnableInterrupts;
        [|System.Threading.Tasks.Task.Run(window)|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
