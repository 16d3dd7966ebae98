// A property of another class casts.
[Port("property")]
public sealed class PropertyCastsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.Halted = Flags.Lazy == ThreadFlags.None;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

public static class Flags
{
    public static ThreadFlags Lazy => [|(ThreadFlags)ThreadFlag.NeedReschedLazy|];
}
