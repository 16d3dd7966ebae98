// The do loop drains until no rescheduling is wanted; signals and task work that come after the drain are not looked at.
[Port("x86")]
public sealed class DoWhileIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool again;
        do
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            again = vcpu.Task.TestFlags(ThreadFlags.Reschedule);
            if (again)
            {
                vcpu.HostCpu.EnableInterrupts();
            }
        }
        while (again);

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
