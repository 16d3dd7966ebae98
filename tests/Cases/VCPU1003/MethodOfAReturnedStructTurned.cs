// A method of the struct that the helper returns gives the answer turned round.
[Port("x86")]
public sealed class MethodOfAReturnedStructTurnedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!Take(vcpu).IsClear())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Look Take(Vcpu vcpu) => new(1, vcpu.Task.TransferWorkPending());

    private readonly record struct Look(int Round, bool Pending)
    {
        public bool IsClear() => !Pending;
    }
}
