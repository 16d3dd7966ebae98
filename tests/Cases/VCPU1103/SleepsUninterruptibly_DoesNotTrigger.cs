// No signal ends this sleep, so that none has to be looked for.
[Port("powerpc/book3s-hv")]
public sealed class SleepsUninterruptiblyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            WaitForExec(vcpu, HostTaskState.Uninterruptible);
        }

        return vcpu.HandleTransferWork();
    }

    private static void WaitForExec(Vcpu vcpu, HostTaskState how)
    {
        vcpu.Task.SetState(how);
        vcpu.Task.Schedule();
    }
}
