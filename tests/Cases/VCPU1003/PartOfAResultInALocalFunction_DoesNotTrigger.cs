// The local function hands back one part of what another method returns, once of a tuple and once of a struct.
[Port("x86")]
public sealed class PartOfAResultInALocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!First())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        if (!Second())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        bool First() => Looked(vcpu).Pending;

        bool Second() => Asked(vcpu).Pending;
    }

    private static (int Error, bool Pending) Looked(Vcpu vcpu) => (0, vcpu.Task.TransferWorkPending());

    private static Look Asked(Vcpu vcpu) => new() { Pending = vcpu.Task.TransferWorkPending() };

    private struct Look
    {
        public int Error;
        public bool Pending;
    }
}
