// The helper is handed the port itself, and writes another field than the one that the check was kept in.
[Port("x86")]
public sealed class AnotherFieldWrittenByWhoeverWasHandedThisPort : ArchPort
{
    private bool _mayEnter;
    private bool _prepared;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _mayEnter = !vcpu.Task.TransferWorkPending();
        Prepare(this);
        if (_mayEnter && _prepared)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Prepare(AnotherFieldWrittenByWhoeverWasHandedThisPort port) => port.Allow();

    private void Allow() => _prepared = true;
}
