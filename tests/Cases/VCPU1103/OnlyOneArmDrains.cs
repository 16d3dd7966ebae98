// The arm of a halted vCPU drains, the other one only gives way.
[Port("arms")]
public sealed class OnlyOneArmDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                if (vcpu.Halted)
                {
                    int ret = vcpu.HandleTransferWork();
                    if (ret < 0)
                    {
                        return ret;
                    }
                }
                else
                {
                    [|vcpu.Task.CondResched()|];
                }
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
