// A part of the shared mask is tested before the entry, and the rest is forgotten: with the shared mask the entry is right too.
[Port("x86")]
public sealed class FixPartPort : ArchPort
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
            bool pending = vcpu.Task.TestFlags(ThreadFlags.TransferWork);
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
