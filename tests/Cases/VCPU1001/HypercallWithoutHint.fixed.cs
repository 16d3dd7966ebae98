// A hypercall entry needs no more than the hint, but it needs the hint: without it the dispatch loop never leaves for a signal.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallWithoutHintPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        GuestExit exit;
        do
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            exit = vcpu.EnterGuest();
        }
        while (exit.IsFastPath);

        return 0;
    }
}
