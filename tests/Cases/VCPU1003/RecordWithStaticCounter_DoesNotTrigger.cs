// A record with a static counter and a field that is readonly keeps the answer.
[Port("x86")]
public sealed class RecordWithStaticCounterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(1, vcpu.Task.TransferWorkPending());
        var same = look;
        if (!same.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Look
    {
        private static int s_made;

        public readonly bool Pending;

        public Look(int round, bool pending)
        {
            s_made += round;
            Pending = pending;
        }
    }
}
