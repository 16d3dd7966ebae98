// A delegate of a local function that makes the check.
[Port("x86")]
public sealed class DelegateOfALocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Func<bool> ask = Ask;
        if (!ask())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        bool Ask() => vcpu.Task.TransferWorkPending();
    }
}
