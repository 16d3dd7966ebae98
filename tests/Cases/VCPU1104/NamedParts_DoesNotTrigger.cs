// The parts that the model names grow with it.
[Port("named")]
public sealed class NamedPartsPort : ArchPort
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
            if (!vcpu.Task.TestFlags(ThreadFlags.MustExit)
                && !vcpu.Task.TestFlags(ThreadFlags.Reschedule)
                && !vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
