// The half of the check that covers rescheduling and task work is made for a halted vCPU only.
[Port("x86")]
public sealed class SecondHalfOnlyWhenHaltedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        const ThreadFlags Rest = ThreadFlags.TransferWork & ~ThreadFlags.MustExit;

        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.SignalPending() || (!vcpu.Runnable && vcpu.Task.TestFlags(Rest)))
        {
            vcpu.HostCpu.EnableInterrupts();
            return vcpu.HandleTransferWork();
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
