// The mask goes through a local and a union of readonly fields: its value is known all the same.
[Port("x86")]
public sealed class ConstantMaskInLocalPort : ArchPort
{
    private static readonly ThreadFlags Signals = ThreadFlags.MustExit;
    private static readonly ThreadFlags Others = ThreadFlags.Reschedule | ThreadFlags.NotifyResume;

    public override int Run(Vcpu vcpu)
    {
        ThreadFlags mask = Signals | Others;
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(mask))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
