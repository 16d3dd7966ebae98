// The helper is told how to sleep, and its caller goes round without a look at signals.
[Port("powerpc/book3s-hv")]
public sealed class SleepStateFromAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            {|VCPU1103:WaitForExec(vcpu, HostTaskState.Interruptible)|};
        }

        return vcpu.HandleTransferWork();
    }

    private static void WaitForExec(Vcpu vcpu, HostTaskState how)
    {
        vcpu.Task.SetState(how);
        vcpu.Task.Schedule();
    }
}
