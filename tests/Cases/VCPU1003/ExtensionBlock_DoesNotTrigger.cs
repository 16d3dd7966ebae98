// The extension block gives the vCPU a property that makes the check.
[Port("x86")]
public sealed class ExtensionBlockPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.MustBail && !vcpu.AlsoMustBail())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class VcpuEntryExtensions
{
    extension(Vcpu vcpu)
    {
        public bool MustBail => vcpu.Task.TransferWorkPending();

        public bool AlsoMustBail() => vcpu.RequestPending();
    }
}
