// A method of the struct that the helper returns gives the answer.
[Port("x86")]
public sealed class MethodOfAReturnedStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!Take(vcpu).IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Look Take(Vcpu vcpu) => new(1, vcpu.Task.TransferWorkPending());

    private readonly record struct Look(int Round, bool Pending)
    {
        public bool IsPending() => Pending;
    }
}
