// An operator under a contract is a method like any other, and this one drains nothing.
public readonly struct OperatorDrainsNothing
{
    [DrainsWork]
    public static int operator {|VCPU9002:+|}(OperatorDrainsNothing work, Vcpu vcpu) => vcpu.Task.SignalPending() ? -Errno.EINTR : 0;
}
