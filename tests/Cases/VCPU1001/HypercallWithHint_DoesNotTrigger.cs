// A hypercall entry runs with interrupts on: the hint before each dispatch is all there is, and it is enough.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallWithHintPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            GuestExit exit = vcpu.EnterGuest();
            if (!exit.IsFastPath)
            {
                return 0;
            }
        }
    }
}
