// The condition at the end of the loop asks, and what disables interrupts stands in its body.
[Port("x86", TransferWork = true)]
public sealed class FixDoWhileConditionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            do
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                vcpu.HostCpu.DisableInterrupts();
                if (vcpu.RequestPending())
                {
                    vcpu.HostCpu.EnableInterrupts();
                    return 0;
                }
            }
            while ([|Spoiled(vcpu)|]);

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool Spoiled(Vcpu vcpu)
    {
        bool spoiled = vcpu.Task.TransferWorkPending();
        if (spoiled)
        {
            vcpu.HostCpu.EnableInterrupts();
        }

        return spoiled;
    }
}
