// A local function fills a struct and asks it.
[Port("x86")]
public sealed class LocalFunctionAsksAStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        bool IsPending()
        {
            var look = new Look(1, vcpu.Task.TransferWorkPending());
            return look.IsPending();
        }
    }

    private readonly record struct Look(int Round, bool Pending)
    {
        public bool IsPending() => Pending;
    }
}
