// An operator of the port's own is used in an argument of the call whose answer is taken apart.
public static class OperatorInsideAnArgument
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Meter meter)
    {
        vcpu.HostCpu.DisableInterrupts();
        var look = Look(vcpu, meter += 1);
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static (bool Pending, int Round) Look(Vcpu vcpu, Meter meter) => (vcpu.Task.TransferWorkPending(), 1);
}

public sealed class Meter
{
    public static Meter operator +(Meter meter, int step) => meter;
}
