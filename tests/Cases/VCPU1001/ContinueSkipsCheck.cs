// The continue in the fast arm goes round to the entry, past the check that ends the slow arm.
[Port("x86")]
public sealed class ContinueSkipsCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        while (!pending)
        {
            GuestExit exit = [|vcpu.EnterGuest()|];
            if (exit.IsFastPath)
            {
                continue;
            }

            pending = vcpu.Task.TransferWorkPending();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
