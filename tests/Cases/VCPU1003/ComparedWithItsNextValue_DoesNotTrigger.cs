// A tuple is compared with what it is assigned in the same expression.
[Port("x86")]
public sealed class ComparedWithItsNextValuePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, int Round) look = (vcpu.Task.TransferWorkPending(), 1);
        bool busy = look != (look = (false, 1));
        if (!busy)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
