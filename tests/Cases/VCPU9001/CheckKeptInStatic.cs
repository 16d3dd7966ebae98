// The answer of the check goes through a static field, which anybody may write.
[Port("x86")]
public sealed class CheckKeptInStaticPort : ArchPort
{
    private static bool pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        pending = vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            {|VCPU9001:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
