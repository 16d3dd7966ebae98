// The property of the record is what eight callers hand on.
[Port("x86")]
public sealed class PositionalPropertyEightCallsDeepPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var looker = Make1(vcpu);
        if (!looker.IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private Looker Make1(Vcpu vcpu) => Make2(vcpu);
    private Looker Make2(Vcpu vcpu) => Make3(vcpu);
    private Looker Make3(Vcpu vcpu) => Make4(vcpu);
    private Looker Make4(Vcpu vcpu) => Make5(vcpu);
    private Looker Make5(Vcpu vcpu) => Make6(vcpu);
    private Looker Make6(Vcpu vcpu) => Make7(vcpu);
    private Looker Make7(Vcpu vcpu) => Make8(vcpu);

    private Looker Make8(Vcpu vcpu) => new(vcpu);

    private sealed record Looker(Vcpu Own)
    {
        public int Rounds { get; set; }

        public bool IsPending()
        {
            Rounds++;
            return Own.Task.TransferWorkPending();
        }
    }
}
