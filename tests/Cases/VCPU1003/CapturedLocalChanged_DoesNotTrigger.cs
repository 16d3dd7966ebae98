// The lambda writes the captured local each time it is called; the last call is made in the section of the entry.
[Port("x86")]
public sealed class CapturedLocalChangedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool pending = true;
        Action look = () => pending = vcpu.Task.TestFlags(ThreadFlags.TransferWork);

        look();
        vcpu.HostCpu.DisableInterrupts();
        look();
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
