// A conversion of what the helper returns makes another number of the round, and the guest is entered on that.
[Port("x86")]
public sealed class ConvertedTupleOfACallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = ((sbyte Round, bool Pending))Looked(vcpu);
        if (look.Round < 0 || !look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static (int Round, bool Pending) Looked(Vcpu vcpu) => (255, vcpu.Task.TransferWorkPending());
}
