// The inner loop asks again in its condition after each exit, in a section of its own: each section has to be prepared.
[Port("x86", TransferWork = true)]
public sealed class FixWhileConditionPort : ArchPort
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
            while (vcpu.Runnable && ![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
                vcpu.HostCpu.EnableInterrupts(); // takes the interrupt that ended the guest
                vcpu.HostCpu.DisableInterrupts(); // and off again
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
