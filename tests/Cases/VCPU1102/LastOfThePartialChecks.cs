// Three partial tests make up the whole check; the last of them completes it.
[Port("partial", TransferWork = true)]
public sealed class LastOfThePartialChecksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.SignalPending() && !vcpu.Task.TestFlags(ThreadFlags.Reschedule) && ![|vcpu.Task.TestFlags(ThreadFlags.NotifyResume)|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
