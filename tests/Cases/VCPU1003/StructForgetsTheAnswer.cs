// A method of the struct overwrites the answer.
[Port("x86")]
public sealed class StructForgetsTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(vcpu.Task.TransferWorkPending());
        look.Clear();
        if (!look.Pending)
        {
            {|VCPU1003:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Look(bool pending)
    {
        public bool Pending { get; private set; } = pending;

        public void Clear() => Pending = false;
    }
}
