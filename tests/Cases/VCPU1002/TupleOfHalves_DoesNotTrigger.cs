// Both halves go into a tuple that is taken apart at once; the entry needs both to be clear.
[Port("x86")]
public sealed class TupleOfHalvesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        (bool signals, bool others) = (vcpu.Task.SignalPending(), vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit));
        if (!signals && !others)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
