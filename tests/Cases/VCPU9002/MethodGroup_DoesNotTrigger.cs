// A method group keeps the contract of the delegate type.
[DrainsWork(SetsExitReason = true)]
public delegate int Drain(Vcpu vcpu);

[Port("case")]
public sealed class MethodGroupPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Work(vcpu);
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Work(Vcpu vcpu)
    {
        Drain drain = Flush;
        return drain(vcpu);
    }

    private static int Flush(Vcpu vcpu) => vcpu.HandleTransferWork();
}
