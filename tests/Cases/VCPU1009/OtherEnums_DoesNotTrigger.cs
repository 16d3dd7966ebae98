// Two enums of the port itself: whoever casts between them knows why.
[Port("other")]
public sealed class OtherEnumsPort : ArchPort
{
    private enum Unit
    {
        Fpu,
        Vector,
    }

    private enum UnitMask
    {
        None,
        Fpu,
    }

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.Halted = (UnitMask)Unit.Vector == UnitMask.Fpu;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
