// One arm of the switch expression makes the whole check, the other looks at signals only.
[Port("x86")]
public sealed class OneSwitchArmIncompletePort : ArchPort
{
    private readonly int pollMode = Environment.ProcessorCount;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool work = pollMode switch
        {
            1 => vcpu.Task.TransferWorkPending(),
            _ => vcpu.Task.SignalPending(),
        };

        if (!work)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
