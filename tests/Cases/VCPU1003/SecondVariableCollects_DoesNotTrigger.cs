// The second variable of the method collects the answer, and its value is asked for at once.
[Port("x86")]
public sealed class SecondVariableCollectsPort : ArchPort
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
        bool asked = false;
        bool pending = false;
        if (!((pending |= vcpu.Task.TransferWorkPending()) || asked))
        {
            vcpu.EnterGuest();
        }
    }
}
