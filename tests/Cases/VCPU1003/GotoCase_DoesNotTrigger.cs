// A state machine in a switch: the jumps between its arms run from drain to check to entry and back.
[Port("x86")]
public sealed class GotoCasePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int step = 0;
        while (true)
        {
            switch (step)
            {
                case 0:
                    int ret = vcpu.HandleTransferWork();
                    if (ret is not 0)
                    {
                        return ret;
                    }

                    goto case 1;
                case 1:
                    vcpu.HostCpu.DisableInterrupts();
                    step = vcpu.Task.TransferWorkPending() ? 3 : 2;
                    break;
                case 2:
                    vcpu.EnterGuest();
                    goto case 3;
                case 3:
                    vcpu.HostCpu.EnableInterrupts();
                    step = 0;
                    break;
                default:
                    throw new InvalidOperationException();
            }
        }
    }
}
