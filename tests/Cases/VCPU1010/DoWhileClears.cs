// The inner loop clears until nothing is left and then enters.
[Port("doWhile")]
public sealed class DoWhileClearsPort : ArchPort
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
                [|vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)|];
            }
            while (vcpu.Halted);

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
