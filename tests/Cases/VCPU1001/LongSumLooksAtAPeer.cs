// Only the first of very many numbers that are added up comes from a call, which looks at the work of another vCPU: nothing is known of the work of its own.
[Port("x86")]
public sealed class LongSumLooksAtAPeerPort(Vcpu peer) : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int sum = WorkOf(peer) + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
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
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int WorkOf(Vcpu vcpu) => vcpu.Task.TransferWorkPending() ? 1 : 0;
}
