// A struct that is made and dropped has nothing to do with the answer in the first variable.
[Port("x86")]
public sealed class FirstVariableBesideNewStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Enter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Enter(Vcpu vcpu)
    {
        bool pending = vcpu.Task.TransferWorkPending();
        new Look(false, false);
        if (!pending)
        {
            vcpu.EnterGuest();
        }
    }

    private readonly record struct Look(bool Pending, bool Asked);
}
