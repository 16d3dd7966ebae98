// Either of the delegates makes the check.
[Port("x86")]
public sealed class ChosenDelegatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Func<bool> ask = vcpu.Runnable ? () => vcpu.Task.TransferWorkPending() : () => vcpu.Task.TransferWorkPending() || vcpu.Cpu < 0;
        if (!ask())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
