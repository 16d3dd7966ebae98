// The goto leaves two loops at once, with interrupts off as everywhere inside them.
[Port("x86")]
public sealed class NestedLoopsLeaveByGotoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            for (;;)
            {
                do
                {
                    if (vcpu.Task.TransferWorkPending())
                    {
                        goto drain;
                    }
                }
                while (!vcpu.EnterGuest().IsFastPath);

                if (vcpu.RequestPending())
                {
                    break;
                }
            }

        drain:
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
