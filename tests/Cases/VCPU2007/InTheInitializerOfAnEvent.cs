// The handlers stand in the lambda that an event begins with.
[Port("x86")]
public sealed class InTheInitializerOfAnEventPort : ArchPort
{
    private static event Action<Vcpu> Entered = static vcpu =>
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.Kick();
        }

        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            [|vcpu.MakeRequest(VcpuRequest.Event)|];
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    };

    public override int Run(Vcpu vcpu)
    {
        {|VCPU9001:Entered(vcpu)|};
        return 0;
    }
}
