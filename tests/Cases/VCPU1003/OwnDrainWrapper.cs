// The wrapper declares that it drains. That is a look at all work with interrupts on, and no more.
[Port("x86")]
public sealed class OwnDrainWrapperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        while ((ret = Drain(vcpu)) == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }

    [DrainsWork(SetsExitReason = true)]
    private static int Drain(Vcpu vcpu) => vcpu.HandleTransferWork();
}
