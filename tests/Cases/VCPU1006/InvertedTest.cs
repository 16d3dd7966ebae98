// The test is the wrong way round: it leaves when the loop may go on and goes on when it has to leave.
[Port("riscv")]
public sealed class InvertedTestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if ([|vcpu.HandleTransferWork()|] == 0)
            {
                return 0;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
