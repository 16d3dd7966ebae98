// As Book3S HV up to 7.2: signal_pending and need_resched together still miss NOTIFY_RESUME and NEED_RESCHED_LAZY, so cpu.max is ignored.
[Port("powerpc")]
public sealed class SignalsAndReschedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
