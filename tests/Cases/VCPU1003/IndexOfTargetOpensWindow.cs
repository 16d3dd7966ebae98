// The index of the element that the answer goes to is found with interrupts on.
public sealed class IndexOfTargetOpensWindowPort : ArchPort
{
    private readonly (bool, bool)[] _answers = new (bool, bool)[4];

    private static int IndexOf(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.Id & 3;
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        _answers[IndexOf(vcpu)] = (pending, pending);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
