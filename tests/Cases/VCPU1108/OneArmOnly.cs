// One arm leads into it: a vCPU that is halted never gets out.
[Port("riscv")]
public sealed class OneArmOnlyPort : ArchPort
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

            bool halted = vcpu.Halted;
            while ([|halted|])
            {
                vcpu.HostCpu.DisablePreemption();
                vcpu.HostCpu.EnablePreemption();
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
