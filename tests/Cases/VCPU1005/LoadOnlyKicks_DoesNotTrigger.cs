// Nothing that Load does can sleep: requests, kicks and tests are made for atomic context.
[Port("arm64")]
public sealed class LoadOnlyKicksPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu && vcpu.RequestPending())
        {
            vcpu.Kick();
        }

        vcpu.HostCpu.DisablePreemption();
        if (vcpu.Task.TransferWorkPendingHint())
        {
            vcpu.Kick();
        }

        vcpu.HostCpu.EnablePreemption();
    }

    public override void Put(Vcpu vcpu) => vcpu.Kick();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
