// Beside the flag that is tested the mask has a bit that is no flag: it promises nothing.
public static class MaskBeyondTheFlags
{
    [TestsWork(ThreadFlags.SigPending | (ThreadFlags)(1 << 20))]
    public static bool Pending(Vcpu vcpu) => vcpu.Task.TestFlags(ThreadFlags.SigPending);
}
