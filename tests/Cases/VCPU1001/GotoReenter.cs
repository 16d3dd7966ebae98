// The jump back to the entry lands behind the check: after a fast exit the guest runs again with whatever work is pending.
[Port("x86")]
public sealed class GotoReenterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

    reenter:
        GuestExit exit = [|vcpu.EnterGuest()|];
        if (exit.IsFastPath)
        {
            goto reenter;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
