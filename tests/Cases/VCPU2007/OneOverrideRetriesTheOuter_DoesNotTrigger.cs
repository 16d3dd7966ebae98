// Inside of two handlers one of two steps makes the outer request again, and the other one nothing.
[Port("x86")]
public sealed class OneOverrideRetriesTheOuterPort : ArchPort
{
    private readonly Step _step = HostClock.IsTscBased ? new Quiet() : new Asking();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            if (vcpu.CheckRequest(VcpuRequest.Nmi) && vcpu.Halted)
            {
                _step.Do(vcpu);
            }
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private abstract class Step
    {
        public abstract void Do(Vcpu vcpu);
    }

    private sealed class Quiet : Step
    {
        public override void Do(Vcpu vcpu) => vcpu.Stats.Exits++;
    }

    private sealed class Asking : Step
    {
        public override void Do(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);
    }
}
