// Whom a local function is given is not followed into the field that it stores it in.
[Port("x86")]
public sealed class LocalFunctionStoresItsParameterPort : ArchPort
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
        Aim(vcpu);
        if (![|_target.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        void Aim(Vcpu target) => _target = target;
    }
}
