// Schedule waits in this loop; it is the sleep itself.
[Port("ceded")]
public sealed class ScheduleLoopTestsSignalsPort : ArchPort
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

            vcpu.Task.SetState(HostTaskState.Interruptible);
            while (vcpu.Halted && !vcpu.Task.SignalPending())
            {
                vcpu.Task.Schedule();
                vcpu.Task.SetState(HostTaskState.Interruptible);
            }

            vcpu.Task.SetState(HostTaskState.Running);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
