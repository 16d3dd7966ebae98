// It looks at one flag, and that is no signal.
[Port("powerpc/book3s-hv")]
public sealed class SleepLooksAtOtherWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            {|VCPU1103:vcpu.Task.SetState(HostTaskState.Interruptible)|};
            if (vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
            {
                vcpu.Task.ResumeUserModeWork();
            }

            vcpu.Task.Schedule();
        }

        return vcpu.HandleTransferWork();
    }
}
