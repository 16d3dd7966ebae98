// The record is passed as the one that it is derived from, whose parts nobody follows there.
[Port("x86")]
public sealed class DerivedRecordOfVcpusPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var deep = new Deep(vcpu, 1, 2);
        var back = Back(deep);
        if (![|back.Own.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private record Look(Vcpu Own, int Round);

    private sealed record Deep(Vcpu Own, int Round, int Depth) : Look(Own, Round);

    private static (Vcpu Own, int Round) Back(Look look) => (look.Own, look.Round);
}
