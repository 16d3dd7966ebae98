// Schedule stands where the drain belongs.
[Port("s390")]
public sealed class ScheduleForADrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                [|vcpu.Task.Schedule()|];
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            {|VCPU1002:vcpu.EnterGuest()|};
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
