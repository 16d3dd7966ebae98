// The flags word is read before interrupts go off, so the answer is old by the time of the entry.
[Port("x86")]
public sealed class RawTestBeforeDisablePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            bool pending = vcpu.Task.TestFlags(ThreadFlags.TransferWork);
            vcpu.HostCpu.DisableInterrupts();
            if (!pending)
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
