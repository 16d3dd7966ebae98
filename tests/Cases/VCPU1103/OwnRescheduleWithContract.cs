// The port's own way to give up the CPU says by its contract what it is.
[Port("wrapped")]
public sealed class OwnRescheduleWithContractPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.NeedResched())
            {
                [|Yield(vcpu)|];
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

    [MaySleep]
    [Reschedules]
    private static void Yield(Vcpu vcpu) => vcpu.Task.CondResched();
}
