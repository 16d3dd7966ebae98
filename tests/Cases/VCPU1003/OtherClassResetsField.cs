// Another class resets the port's field; from here it looks as if nothing had been pending.
[Port("x86")]
public sealed class OtherClassResetsFieldPort : ArchPort
{
    internal bool Pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Pending = vcpu.Task.TransferWorkPending();
        Statistics.Clear(this);
        if (!Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class Statistics
{
    public static void Clear(OtherClassResetsFieldPort port) => port.Pending = false;
}
