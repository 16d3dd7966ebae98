// The loop of a page fault looks at signals and gives other tasks a turn.
[Port("fault")]
public sealed class DoWhileTestsOnlySignalsPort : ArchPort
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

            do
            {
                vcpu.Task.CondResched();
            }
            while (vcpu.Halted && ![|vcpu.Task.SignalPending()|]);

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
