// The two halves cover all flags, but interrupts were on between them: a signal may have come after its half had been checked.
[Port("x86")]
public sealed class HalvesInTwoSectionsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool signal = vcpu.Task.SignalPending();
        vcpu.HostCpu.EnableInterrupts();
        if (signal)
        {
            return vcpu.HandleTransferWork();
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
