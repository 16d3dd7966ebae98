// The step that a generic method is given is of a class that does not wait, whatever other steps there are.
[Port("x86")]
public sealed class OverrideBesideAnOpenReceiverPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Enter(new Typed<int>(), vcpu);
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Enter<T>(Typed<T> step, Vcpu vcpu) => step.Do(vcpu);

    private abstract class Step
    {
        public virtual void Do(Vcpu vcpu) => vcpu.EnterGuest();
    }

    private sealed class Typed<T> : Step;

    private sealed class Waiting : Step
    {
        public override void Do(Vcpu vcpu) => vcpu.Task.CondResched();
    }
}
