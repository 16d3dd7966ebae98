// The vCPU of the field is passed on by value, and stays what it is.
[Port("x86")]
public sealed class FieldIsPassedOnPort : ArchPort
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
        private readonly Vcpu _vcpu;

        public Looker(Vcpu vcpu) => _vcpu = vcpu;

        public bool IsPending() => Ask(_vcpu);

        private static bool Ask(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
    }
}
