// What a function pointer points at is not known, and it is given the vCPU.
[Port("x86")]
public sealed class PointerIsGivenTheVcpuPort : ArchPort
{
    private readonly unsafe delegate*<Vcpu, void> flush;

    public unsafe PointerIsGivenTheVcpuPort(delegate*<Vcpu, void> flush) => this.flush = flush;

    public override unsafe int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|flush(vcpu)|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
