// The switch expression drains in the pending arm and gives zero in the other.
[Port("riscv")]
public sealed class SwitchExpressionDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.TransferWorkPendingHint() switch
            {
                true => vcpu.HandleTransferWork(),
                false => 0,
            };
            if (ret is < 0)
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
}
