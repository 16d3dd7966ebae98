// Two properties of the port ask the vCPU in the field for one half of the flags each.
[Port("x86")]
public sealed class PropertiesCoverAllPort : ArchPort
{
    private Vcpu? running;

    private bool Signalled => running!.Task.SignalPending();

    private bool OtherWork => running!.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit);

    public override int Run(Vcpu vcpu)
    {
        running = vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (!Signalled && !OtherWork)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
