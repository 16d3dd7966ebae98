// An answer that may be missing is taken for work where it is missing.
[Port("x86")]
public sealed class NullableAnswerDefaultsToWorkPort : ArchPort
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
        if (!pending.GetValueOrDefault(true))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
