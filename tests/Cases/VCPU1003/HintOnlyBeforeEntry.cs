// The racy hint never holds for an entry, not even with interrupts off: the definitive check is the one made for that place.
[Port("x86")]
public sealed class HintOnlyBeforeEntryPort : ArchPort
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
            if (!vcpu.Task.TransferWorkPendingHint())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
