// The mask is handed to a helper that tests it and asks for interrupts off.
[Port("helper")]
public sealed class ArgumentWhereInterruptsAreOffPort : ArchPort
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
            if (!Pending(vcpu.Task, [|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|]))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork]
    [Requires(Interrupts = InterruptState.Off)]
    private static bool Pending(HostTask task, [WorkMask] ThreadFlags flags) => task.TestFlags(flags);
}
