// The second handler of the combined delegate opens a window behind the check; combined delegates are not followed, and that is said.
[Port("x86")]
public sealed class MulticastDelegatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action flush = () => { };
        flush += () =>
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        };

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            {|VCPU9001:flush()|};
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
