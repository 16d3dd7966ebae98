// A struct that is empty at first is given the vCPU by its method.
[Port("x86")]
public sealed class EmptyStructIsAimedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop();
        loop.Aim(vcpu);
        if (!loop.Own!.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Loop
    {
        public Vcpu? Own;

        public void Aim(Vcpu vcpu) => Own = vcpu;
    }
}
