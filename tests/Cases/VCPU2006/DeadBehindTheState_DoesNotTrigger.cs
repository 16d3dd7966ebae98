// Whether the master clock can be used is read, and then it is looked for whether the VM is dead, which says nothing of clocks.
[Port("x86")]
public sealed class DeadBehindTheStatePort : ArchPort
{
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Unblock) && vcpu.Halted)
        {
            vcpu.MakeRequest(VcpuRequest.VmDead);
        }

        _active = vcpu.Vm.Time.MasterClock.CanBeUsed();
        if (vcpu.CheckRequest(VcpuRequest.VmDead))
        {
            vcpu.RunResult = -5;
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
