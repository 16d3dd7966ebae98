// The switch statement sends every negative result of the drain out of the loop and every zero to the check.
[Port("x86")]
public sealed class RelationalSwitchPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            switch (vcpu.HandleTransferWork())
            {
                case < 0 and var error:
                    return error;
                case 0:
                    vcpu.HostCpu.DisableInterrupts();
                    if (!vcpu.Task.TransferWorkPending())
                    {
                        vcpu.EnterGuest();
                    }

                    vcpu.HostCpu.EnableInterrupts();
                    break;
            }
        }
    }
}
