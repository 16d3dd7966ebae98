// The method believes its own contract where it calls itself, and every way ends in a drain.
public static class RecursiveDrain
{
    [DrainsWork(SetsExitReason = true)]
    public static int Drain(Vcpu vcpu, int tries) => tries > 0 ? Drain(vcpu, tries - 1) : vcpu.HandleTransferWork();
}
