// An answer that may be missing is taken for none where it is missing.
[Port("x86")]
public sealed class NullableAnswerDefaultsToNonePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool? pending = vcpu.Runnable ? vcpu.Task.TransferWorkPending() : null;
        if (!pending.GetValueOrDefault(false))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
