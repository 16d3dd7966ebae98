// The helper is passed the answer as it was, before a later argument of the same call changes the variable.
public static class ArgumentOfTheOldAnswer
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        EnterUnless(vcpu, pending, pending = false, vcpu.Id);
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LastArgument(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Enter(vcpu, pending, pending = false);
        vcpu.HostCpu.EnableInterrupts();
    }

    private static void Enter(Vcpu vcpu, bool pending, bool cleared)
    {
        if (!pending)
        {
            vcpu.EnterGuest();
        }
    }

    private static void EnterUnless(Vcpu vcpu, bool pending, bool cleared, int round)
    {
        if (!pending)
        {
            vcpu.EnterGuest();
        }
    }
}
