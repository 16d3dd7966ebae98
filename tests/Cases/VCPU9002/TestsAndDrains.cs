// The contract says of one call that it tests and that it drains; the body only tests.
public static class TestsAndDrains
{
    [TestsWork(ThreadFlags.MustExit)]
    [DrainsWork]
    public static bool {|VCPU9002:Pending|}(Vcpu vcpu) => vcpu.Task.SignalPending();
}
