// A wait that asks only for signals sleeps until one comes and then leaves the wait; the drain follows.
[Port("powerpc")]
public sealed class WaitTestsOnlySignalsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            while (!vcpu.Runnable)
            {
                if (vcpu.Task.SignalPending())
                {
                    break;
                }

                vcpu.Task.Schedule();
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
