// The helper leaves interrupts off exactly when it returns 1, as kvmppc_prepare_to_enter does, and the loop tests for that.
[Port("powerpc")]
public sealed class IntResultOfHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = PrepareToEnter(vcpu);
        while (ret > 0)
        {
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            ret = PrepareToEnter(vcpu);
        }

        return ret;
    }

    private static int PrepareToEnter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        while (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret != 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
        }

        return 1;
    }
}
