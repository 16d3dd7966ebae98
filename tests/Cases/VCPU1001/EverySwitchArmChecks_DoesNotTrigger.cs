// Each arm of the switch either looks at the work or leaves.
[Port("x86")]
public sealed class EverySwitchArmChecksPort : ArchPort
{
    private readonly int pollMode = Environment.ProcessorCount;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        switch (pollMode)
        {
            case 0 when vcpu.Task.TransferWorkPending():
                goto leave;
            case 0:
                break;
            case > 0 and < 3:
                if (vcpu.Task.TransferWorkPending())
                {
                    goto leave;
                }

                break;
            default:
                goto leave;
        }

        vcpu.EnterGuest();

    leave:
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
