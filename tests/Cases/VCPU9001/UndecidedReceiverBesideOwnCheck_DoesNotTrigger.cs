// Whose work the field's vCPU stands for is open, but the entry does not depend on it: the loop's own check is whole.
[Port("x86")]
public sealed class UndecidedReceiverBesideOwnCheckPort : ArchPort
{
    private Vcpu? target;

    public override int Run(Vcpu vcpu)
    {
        target ??= vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (!target.Task.TransferWorkPending() && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Aim(Vm vm) => target = vm.Vcpus[0];
}
