// The helper returns the drain's result and the answer of the check as a tuple, which the loop takes apart.
[Port("x86")]
public sealed class TupleFromHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            (int ret, bool clear) = Prepare(vcpu);
            if (ret < 0)
            {
                return ret;
            }

            if (clear)
            {
                vcpu.EnterGuest();
                vcpu.HostCpu.EnableInterrupts();
            }
        }
    }

    private static (int Result, bool Clear) Prepare(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return (ret, false);
        }

        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return (0, false);
        }

        return (0, true);
    }
}
