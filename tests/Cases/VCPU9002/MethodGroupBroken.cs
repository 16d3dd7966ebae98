// The method group drains nothing, and the delegate type says it does.
[DrainsWork(SetsExitReason = true)]
public delegate int Drain(Vcpu vcpu);

[Port("case")]
public sealed class MethodGroupBrokenPort : ArchPort
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
        Drain drain = {|VCPU9002:Flush|};
        return drain(vcpu);
    }

    private static int Flush(Vcpu vcpu) => vcpu.Halted ? 0 : 0;
}
