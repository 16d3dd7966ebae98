// The letter is another one than the loop asks for, so that nobody has looked.
[Port("x86")]
public sealed class LetterSaysLookedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        char state = 'n';
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Runnable)
        {
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 1;
            }

            state = 'y';
        }

        if (state == 'y')
        {
            vcpu.EnterGuest();
        }
        else if (state == 'n')
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
