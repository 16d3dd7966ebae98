// The unchecked entry is compiled out: the constant that guards it is false, and the variable built from it can have no other value.
[Port("x86")]
public sealed class EntryBehindConstantPort : ArchPort
{
    private const bool SingleStepping = false;

    public override int Run(Vcpu vcpu)
    {
        bool stepping = SingleStepping;
        vcpu.HostCpu.DisableInterrupts();
        if (stepping)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
