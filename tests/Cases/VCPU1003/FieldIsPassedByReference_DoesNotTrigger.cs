// The vCPU of the field is passed by reference, and stays what it is.
[Port("x86")]
public sealed class FieldIsPassedByReferencePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var looker = new Looker(vcpu);
        if (!looker.IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Looker
    {
        private Vcpu _vcpu;

        public Looker(Vcpu vcpu) => _vcpu = vcpu;

        public bool IsPending() => Ask(ref _vcpu);

        private static bool Ask(ref Vcpu vcpu) => vcpu.Task.TransferWorkPending();
    }
}
