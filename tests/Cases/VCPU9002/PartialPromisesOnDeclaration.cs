// The promise stands at one part of the method, the body at the other.
public static partial class PartialPromisesOnDeclaration
{
    [DrainsWork]
    public static partial int Drain(Vcpu vcpu);

    public static partial int {|VCPU9002:Drain|}(Vcpu vcpu) => vcpu.Task.SignalPending() ? -Errno.EINTR : 0;
}
