// The mask has a bit that is no flag, so that the contract promises to look at nothing.
public static class MaskOfNoFlag
{
    [TestsWork((ThreadFlags)(1 << 20))]
    public static bool {|VCPU9002:Pending|}(Vcpu vcpu) => vcpu.Task.SignalPending();
}
