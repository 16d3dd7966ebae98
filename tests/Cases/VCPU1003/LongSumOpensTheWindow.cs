// Only the first of very many numbers that are added up comes from a call that opens a window.
[Port("x86")]
public sealed class LongSumOpensTheWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            int sum = Opened(vcpu) + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int Opened(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.Id;
    }
}
