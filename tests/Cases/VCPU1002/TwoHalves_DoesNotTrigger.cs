// Two partial tests in one section with interrupts off cover the whole mask together.
[Port("x86")]
public sealed class TwoHalvesPort : ArchPort
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
            if (vcpu.Task.SignalPending() || vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit))
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
