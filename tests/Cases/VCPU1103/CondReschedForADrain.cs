// The scheduler's wish is granted, task work is not run: the classic loop before the common work handling.
[Port("powerpc")]
public sealed class CondReschedForADrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.NeedResched())
            {
                [|vcpu.Task.CondResched()|];
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
