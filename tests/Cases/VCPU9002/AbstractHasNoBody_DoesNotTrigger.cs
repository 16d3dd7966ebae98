// There is no body to keep the contract: whoever overrides the method has to.
public abstract class AbstractHasNoBody
{
    [DrainsWork]
    public abstract int Drain(Vcpu vcpu);
}
