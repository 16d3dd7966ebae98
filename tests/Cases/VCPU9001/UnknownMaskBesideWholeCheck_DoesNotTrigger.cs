// The mask is unknown, but the entry does not depend on it: the definitive check behind it covers everything.
public sealed class UnknownMaskBesideWholeCheckPort
{
    [RunLoop]
    public int RunWhileClear(Vcpu vcpu, ThreadFlags extra)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(extra) && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
