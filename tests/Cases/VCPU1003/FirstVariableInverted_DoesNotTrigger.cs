// The answer is turned round and kept in two variables at once.
[Port("x86")]
public sealed class FirstVariableInvertedPort : ArchPort
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
        bool calm = vcpu.Task.TransferWorkPending();
        bool busy = calm = !calm;
        busy = !busy;
        if (!busy)
        {
            vcpu.EnterGuest();
        }
    }
}
