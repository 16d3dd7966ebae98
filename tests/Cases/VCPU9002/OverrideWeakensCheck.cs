// The base promises a check of everything; the override says, truly, that it checks less.
public abstract class CheckedPort : ArchPort
{
    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    protected virtual bool WorkPending(HostTask task) => task.TransferWorkPending();
}

[Port("override")]
public sealed class OverrideWeakensCheckPort : CheckedPort
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

            {|VCPU1002:vcpu.EnterGuest()|};
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork(ThreadFlags.MustExit)]
    protected override bool {|VCPU9002:WorkPending|}(HostTask task) => task.SignalPending();
}
