// The port tells a hook of its own source of the vCPU, which has to be called with interrupts on, and asks for stolen time, which nobody accounts.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class HookUnderAContractPort : ArchPort
{
    private readonly IHook _hook;

    public HookUnderAContractPort(IHook hook) => _hook = hook;

    public interface IHook
    {
        [Requires(Interrupts = InterruptState.On)]
        void Loaded(Vcpu vcpu);
    }

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
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.RecordSteal)|];
        _hook.Loaded(vcpu);
        base.Load(vcpu, cpu);
    }
}
