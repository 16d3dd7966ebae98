// A method of the struct stores the answer in it, another one gives it back.
[Port("x86")]
public sealed class StructIsToldTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look();
        look.Take(vcpu);
        if (!look.IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Look
    {
        private bool _pending;

        public void Take(Vcpu vcpu) => _pending = vcpu.Task.TransferWorkPending();

        public readonly bool IsPending() => _pending;
    }
}
