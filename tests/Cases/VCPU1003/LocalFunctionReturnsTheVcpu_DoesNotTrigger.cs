// A local function returns the vCPU of the loop around it.
[Port("x86")]
public sealed class LocalFunctionReturnsTheVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!Own().Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        Vcpu Own() => vcpu;
    }
}
