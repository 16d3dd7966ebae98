// The helper gets the answer by reference and leaves it as it is.
[Port("x86")]
public sealed class FirstVariablePassedByReferencePort : ArchPort
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
        Keep(ref pending);
        if (!pending)
        {
            vcpu.EnterGuest();
        }
    }

    private static void Keep(ref bool pending) => pending |= false;
}
