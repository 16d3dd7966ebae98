// Arguments are evaluated as written, not as declared: the check comes first and the window behind it.
[Port("x86")]
public sealed class ArgumentsOutOfOrderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (Both(pending: vcpu.Task.TransferWorkPending(), flushed: Flush(vcpu.HostCpu)))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool Both(bool flushed, bool pending) => flushed && !pending;

    private static bool Flush(HostCpu cpu)
    {
        cpu.EnableInterrupts();
        cpu.DisableInterrupts();
        return true;
    }
}
