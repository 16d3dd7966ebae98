// The flags are said to come from a parameter, and no parameter is marked.
public static class MaskWithoutParameter
{
    [TestsWork]
    public static bool {|VCPU9002:Pending|}(Vcpu vcpu) => vcpu.Task.SignalPending();
}
