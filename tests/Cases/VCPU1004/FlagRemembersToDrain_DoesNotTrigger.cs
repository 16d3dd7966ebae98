// The pending answer is remembered, and the next iteration drains before it looks again.
[Port("riscv")]
public sealed class FlagRemembersToDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool owed = false;
        while (true)
        {
            if (owed)
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                owed = false;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                owed = true;
            }
            else
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
