// Two helpers hand the result on unchanged, and the loop leaves on it.
[Port("s390")]
public sealed class ResultGoesThroughHelpersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = AfterExit(vcpu);
            if (ret is not 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private int iterations;

    private int AfterExit(Vcpu vcpu)
    {
        iterations++;
        return Settle(vcpu);
    }

    private static int Settle(Vcpu vcpu) => vcpu.Task.TransferWorkPendingHint() ? vcpu.HandleTransferWork() : 0;
}
