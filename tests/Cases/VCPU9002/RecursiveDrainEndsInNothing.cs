// The method believes its own contract where it calls itself, but the last call drains nothing.
public static class RecursiveDrainEndsInNothing
{
    [DrainsWork]
    public static int {|VCPU9002:Drain|}(Vcpu vcpu, int tries) => tries > 0 ? Drain(vcpu, tries - 1) : vcpu.Id;
}
