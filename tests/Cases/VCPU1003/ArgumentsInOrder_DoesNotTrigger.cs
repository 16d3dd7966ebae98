// The named arguments put the window before the check, whatever the order of the parameters.
[Port("x86")]
public sealed class ArgumentsInOrderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (Both(flushed: Flush(vcpu.HostCpu), pending: vcpu.Task.TransferWorkPending()))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool Both(bool pending, bool flushed) => flushed && !pending;

    private static bool Flush(HostCpu cpu)
    {
        cpu.EnableInterrupts();
        cpu.DisableInterrupts();
        return true;
    }
}
