// The constructor that a struct has by itself leaves nothing, so that the other one says all.
[Port("x86")]
public sealed class ConstructorThatBeginsEmptyPort : ArchPort
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
        public Vcpu? Vcpu;

        public Aim(Vcpu vcpu)
            : this()
        {
            Vcpu = vcpu;
        }
    }
}
