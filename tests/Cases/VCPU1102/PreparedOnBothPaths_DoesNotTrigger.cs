// Each arm prepares in its own way.
[Port("riscv", TransferWork = true)]
public sealed class PreparedOnBothPathsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Halted)
            {
                vcpu.Halted = false;
                vcpu.Task.PrepareTransfer();
            }
            else
            {
                Prepare(vcpu);
            }

            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Prepare(Vcpu vcpu) => vcpu.Task.PrepareTransfer();
}
