// The sleep ends with a signal, and the loop that sleeps never asks whether one has come.
[Port("powerpc/book3s-hv-p9")]
public sealed class SleepsAndNeverLooksPort : ArchPort
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
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Halted)
            {
                {|VCPU1103:WaitWhileCeded(vcpu)|};
            }
        }
    }

    private static void WaitWhileCeded(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.WaitQueue.Prepare(HostTaskState.Interruptible);
            if (vcpu.Runnable)
            {
                break;
            }

            vcpu.Task.Schedule();
        }

        vcpu.WaitQueue.Finish();
    }
}
