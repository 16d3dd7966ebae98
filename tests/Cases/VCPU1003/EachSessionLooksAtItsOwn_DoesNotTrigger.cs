// A function inside the constructor looks at the vCPU that the constructor was given, whatever others are given.
[Port("x86")]
public sealed class EachSessionLooksAtItsOwnPort : ArchPort
{
    private bool _siblingIsBusy;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!new Session(vcpu).Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return _siblingIsBusy ? 1 : 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        _siblingIsBusy = new Session(vcpu.Vm.Vcpus[0]).Pending;
        vcpu.HostCpu.EnableInterrupts();
        vcpu.Cpu = cpu;
    }

    private struct Session
    {
        public bool Pending;

        public Session(Vcpu vcpu)
        {
            Pending = IsPending();

            bool IsPending() => vcpu.Task.TransferWorkPending();
        }
    }
}
