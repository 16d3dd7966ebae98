// schedule with interrupts off is what "scheduling while atomic" complains about.
[Port("x86")]
public sealed class ScheduleWithInterruptsOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.NeedResched())
            {
                [|vcpu.Task.Schedule()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
