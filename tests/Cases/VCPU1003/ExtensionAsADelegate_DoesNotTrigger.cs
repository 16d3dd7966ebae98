// The precheck is an extension method of the vCPU, invoked by way of a delegate: what it is handed is not what it is called on.
[Port("x86")]
public sealed class ExtensionAsADelegatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<bool, bool> pending = vcpu.Pending;
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (pending(true))
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

internal static class Prechecks
{
    public static bool Pending(this Vcpu vcpu, bool whole) => whole && vcpu.Task.TransferWorkPending();
}
