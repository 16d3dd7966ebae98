// The local is captured: whoever has the lambda may set it.
[Port("riscv")]
public sealed class CapturedByAnotherPort : ArchPort
{
    private Action? _stop;

    public override int Run(Vcpu vcpu)
    {
        bool stop = false;
        _stop = () => stop = true;
        while (!stop)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }

        return vcpu.HandleTransferWork();
    }
}
