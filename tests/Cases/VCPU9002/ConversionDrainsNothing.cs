// A conversion is a method too, and the type it makes is its name.
public readonly struct ConversionDrainsNothing(Vcpu vcpu)
{
    private readonly Vcpu _vcpu = vcpu;

    [DrainsWork]
    public static implicit operator {|VCPU9002:int|}(ConversionDrainsNothing work) => work._vcpu.Task.SignalPending() ? -Errno.EINTR : 0;
}
