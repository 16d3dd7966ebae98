// The test stands in a property of the port.
[Port("property")]
public sealed class NegatedTestInAPropertyPort : ArchPort
{
    private HostTask task = null!;

    private bool IsClear => !task.TestFlags([|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|]);

    public override int Run(Vcpu vcpu)
    {
        task = vcpu.Task;
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (IsClear)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
