// The pair in the middle becomes an object: the element behind it stays what it was.
public static class MiddleOfThreeBecomesAnObject
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        (int Round, object Marks, bool Pending) look = Look(vcpu);
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static (int Round, (bool First, bool Second) Marks, bool Pending) Look(Vcpu vcpu) => (1, (false, false), vcpu.Task.TransferWorkPending());
}
