// The check says that it asks for everything and leaves out NOTIFY_RESUME.
[Port("partial")]
public sealed class CheckWithoutNotifyResumePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (WorkPending(vcpu.Task))
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    private static bool {|VCPU9002:WorkPending|}(HostTask task) => task.SignalPending() || task.TestFlags(ThreadFlags.Reschedule);
}
