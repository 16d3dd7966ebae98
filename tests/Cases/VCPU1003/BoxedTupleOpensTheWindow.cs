// The window is opened in an element of a tuple that is put away as an object.
[Port("x86")]
public sealed class BoxedTupleOpensTheWindowPort : ArchPort
{
    private object? last;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            last = (Opened(vcpu), 1);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int Opened(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.Id;
    }
}
