// The loop is entered by a jump to its test, which stands behind the body: whoever gets to the entry has made the test.
[Port("x86")]
public sealed class EntersTheLoopAtItsTestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        goto test;

    enter:
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();

    test:
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            goto enter;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
