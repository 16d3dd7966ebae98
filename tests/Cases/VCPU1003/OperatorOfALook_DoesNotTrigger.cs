// An operator of a struct says whether nothing is pending: it looks at what the struct keeps, or makes the check for its first operand.
public static class OperatorOfALook
{
    [RunLoop]
    public static void Not(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(vcpu.Task.TransferWorkPending());
        if (!look)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void First(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if ((vcpu.Task.TransferWorkPending() ? 1 : 0) - default(Look) == 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private readonly struct Look(bool pending)
    {
        public bool Pending { get; } = pending;

        public static bool operator !(Look look) => !look.Pending;

        public static int operator -(int left, Look right) => left;
    }
}
