// Written as a switch it is the same livelock: the pending arm starts over and drains nothing.
[Port("x86")]
public sealed class SwitchOnTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            switch ([|vcpu.Task.TransferWorkPending()|])
            {
                case true:
                    vcpu.HostCpu.EnableInterrupts();
                    continue;
                case false:
                    vcpu.EnterGuest();
                    vcpu.HostCpu.EnableInterrupts();
                    break;
            }
        }

        return 0;
    }
}
