// The vCPU comes by many ways: each of them leads to the one that is entered.
[Port("x86")]
public sealed class VcpuByManyWaysPort : ArchPort
{
    private Vcpu? _vcpu;

    public override int Run(Vcpu vcpu)
    {
        _vcpu = vcpu;
        ref Vcpu? kept = ref _vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (!Same(vcpu).Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        if (!((Vcpu)(object)vcpu).Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        if (!kept!.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        if (!IsPending(3, vcpu))
        {
            vcpu.EnterGuest();
        }

        if (!new Session(vcpu).Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        static bool IsPending(int rounds, Vcpu looked) => rounds > 2 && looked.Task.TransferWorkPending();
    }

    private static T Same<T>(T value) => value;

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
