// A lambda of another method stores a sibling in the field.
[Port("x86")]
public sealed class LambdaStoresASiblingPort : ArchPort
{
    private Vcpu _target = null!;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _target = vcpu;
        if (![|_target.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Aim(Vm vm)
    {
        Store();

        void Store() => _target = vm.Vcpus[0];
    }
}
