// The only value that reaches the entry is zero; the other arm leaves the method.
[Port("loongarch")]
public sealed class SwitchOnTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            switch (vcpu.HandleTransferWork())
            {
                case 0:
                    vcpu.HostCpu.DisableInterrupts();
                    if (!vcpu.Task.TransferWorkPending())
                    {
                        vcpu.EnterGuest();
                    }

                    vcpu.HostCpu.EnableInterrupts();
                    break;
                case var error:
                    return error;
            }
        }
    }
}
