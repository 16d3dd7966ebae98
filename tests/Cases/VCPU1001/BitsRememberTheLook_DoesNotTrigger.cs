// The word begins with no bit set; each step sets, moves or turns a bit, and the guest runs only if it says that the work was looked at.
[Port("x86")]
public sealed class BitsRememberTheLookPort : ArchPort
{
    [Flags]
    private enum Seen
    {
        None = 0,
        Work = 1,
        Halt = 2,
    }

    public override int Run(Vcpu vcpu)
    {
        int one = 1;
        int shifted = 0;
        int turned = 0;
        var seen = Seen.None;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Runnable && !vcpu.Task.TransferWorkPending())
        {
            shifted = one << 1;
            turned = ~turned;
            seen = seen ^ Seen.Work;
            seen = seen ^ Seen.Halt;
            seen = seen ^ Seen.Work;
        }

        if (shifted == 2 && vcpu.Id == 0)
        {
            vcpu.EnterGuest();
        }
        else if (turned == -1 && vcpu.Id == 1)
        {
            vcpu.EnterGuest();
        }
        else if (seen == Seen.Halt)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
