// The step is of a class that inherits what it does, and is invoked by way of an interface.
[Port("x86")]
public sealed class InheritedBehindACastPort : ArchPort
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
            [|((IStep)new Derived()).Do(vcpu)|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private interface IStep
    {
        void Do(Vcpu vcpu);
    }

    private class Waiting : IStep
    {
        public void Do(Vcpu vcpu) => vcpu.Task.CondResched();
    }

    private sealed class Derived : Waiting;
}
