// One arm of the switch goes to the entry without the check that the others make.
[Port("x86")]
public sealed class SwitchArmForgetsCheckPort : ArchPort
{
    private readonly int pollMode = Environment.ProcessorCount;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        switch (pollMode)
        {
            case 0:
            case 1:
                if (vcpu.Task.TransferWorkPending())
                {
                    goto leave;
                }

                break;
            case 2:
                break;
            default:
                goto leave;
        }

        [|vcpu.EnterGuest()|];

    leave:
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
