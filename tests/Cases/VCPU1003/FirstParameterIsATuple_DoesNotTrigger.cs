// The helper copies the tuple with the answer that it is passed.
[Port("x86")]
public sealed class FirstParameterIsATuplePort : ArchPort
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
        Back((vcpu.Task.TransferWorkPending(), 1), vcpu, out bool pending);
        if (!pending)
        {
            vcpu.EnterGuest();
        }
    }

    private static void Back((bool Pending, int Round) look, Vcpu vcpu, out bool pending)
    {
        if (look.Round == 0)
        {
            vcpu.Kick();
        }

        var copy = look;
        pending = copy.Pending;
    }
}
