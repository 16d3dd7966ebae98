// The loop asks a local that is a copy of a field each time: another thread may set the field.
[Port("riscv")]
public sealed class FieldCopiedInTheLoopPort : ArchPort
{
    private bool _stop;

    public override int Run(Vcpu vcpu)
    {
        _stop = false;
        bool stop = false;
        while (!stop)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            stop = _stop;
        }

        return vcpu.HandleTransferWork();
    }

    public void Stop(Vcpu vcpu)
    {
        if (!_stop)
        {
            _stop = true;
            vcpu.Kick();
        }
    }
}
