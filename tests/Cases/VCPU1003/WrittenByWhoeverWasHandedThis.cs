// The helper is handed the port itself, and a method of it writes the field that the check was kept in.
[Port("x86")]
public sealed class WrittenByWhoeverWasHandedThisPort : ArchPort
{
    private bool _mayEnter;

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
        if (_mayEnter)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Prepare(WrittenByWhoeverWasHandedThisPort port) => port.Allow();

    private void Allow() => _mayEnter = true;
}
