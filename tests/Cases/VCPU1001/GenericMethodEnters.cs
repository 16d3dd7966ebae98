// A generic helper is one method whatever it is called with: it enters behind the one check that its first call has.
[Port("x86")]
public sealed class GenericMethodEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int sum = 0;
        if (!vcpu.Task.TransferWorkPending())
        {
            sum += Enter(vcpu, 1) + (int)[|Enter(vcpu, 2L)|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return sum;
    }

    private static T Enter<T>(Vcpu vcpu, T ticket)
    {
        vcpu.EnterGuest();
        return ticket;
    }
}
