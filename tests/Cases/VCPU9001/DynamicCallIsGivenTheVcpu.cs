// What a dynamic call runs is not known, and it is given the vCPU.
[Port("x86")]
public sealed class DynamicCallIsGivenTheVcpuPort : ArchPort
{
    private readonly object flusher;

    public DynamicCallIsGivenTheVcpuPort(object flusher) => this.flusher = flusher;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            dynamic target = flusher;
            [|target(vcpu)|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
