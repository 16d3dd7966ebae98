// Steps of one type look before they enter; the others do not.
[Port("x86")]
public sealed class OnlyQuickStepsLookPort : ArchPort
{
    private readonly Step _step = new QuickStep();

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (_step is QuickStep quick)
        {
            quick.Rounds++;
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private class Step
    {
    }

    private sealed class QuickStep : Step
    {
        public int Rounds { get; set; }
    }
}
