// Nobody knows which flags the caller of this run loop asks for, and the entry depends on them.
public sealed class MaskFromCallerPort
{
    [RunLoop]
    public int RunWhileClear(Vcpu vcpu, ThreadFlags mask)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (![|vcpu.Task.TestFlags(mask)|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
