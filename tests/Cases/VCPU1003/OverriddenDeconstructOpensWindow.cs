// The override of what takes the object apart opens a window behind the check.
[Port("x86")]
public sealed class OverriddenDeconstructOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Looker looker = vcpu.Runnable ? new Opener(vcpu) : new Looker();
        bool pending = vcpu.Task.TransferWorkPending();
        var (round, asked) = looker;
        vcpu.Cpu = round;
        if (!(pending || asked))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private class Looker
    {
        public virtual void Deconstruct(out int round, out bool asked) => (round, asked) = (1, false);
    }

    private sealed class Opener(Vcpu vcpu) : Looker
    {
        public override void Deconstruct(out int round, out bool asked)
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            (round, asked) = (2, false);
        }
    }
}
