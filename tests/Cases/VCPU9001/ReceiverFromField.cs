// The field holds this vCPU or a sibling, depending on who wrote it last: whose work is tested cannot be said.
[Port("x86")]
public sealed class ReceiverFromFieldPort : ArchPort
{
    private Vcpu? target;

    public override int Run(Vcpu vcpu)
    {
        target ??= vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (![|target.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Aim(Vm vm) => target = vm.Vcpus[0];
}
