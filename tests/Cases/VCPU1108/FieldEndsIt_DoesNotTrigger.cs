// Another thread may set the field.
[Port("riscv")]
public sealed class FieldEndsItPort : ArchPort
{
    private bool _stop;

    public override int Run(Vcpu vcpu)
    {
        _stop = false;
        while (!_stop)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }

        return vcpu.HandleTransferWork();
    }

    public void Stop() => _stop = true;
}
