// The sign is turned round on the way in and on the way out, and the loop leaves all the same.
[Port("mips")]
public sealed class PositiveErrnoLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int error = -vcpu.HandleTransferWork();
            if (error > 0)
            {
                return -error;
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
