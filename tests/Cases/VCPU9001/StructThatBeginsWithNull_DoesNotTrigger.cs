// What the declaration leaves empty is nobody else's: the constructor says whose it is.
[Port("x86")]
public sealed class NullAtFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var aim = new Aim(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        if (!aim.Vcpu!.Task.TransferWorkPending())
        {
            aim.Vcpu!.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Aim
    {
        public Vcpu? Vcpu = null;

        public Aim(Vcpu vcpu)
        {
            Vcpu = vcpu;
        }
    }
}
