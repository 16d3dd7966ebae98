// Two finally blocks give back what two disables took, in the right order on every way out.
[Port("x86")]
public sealed class NestedFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        try
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                return vcpu.Task.TransferWorkPending() ? 0 : Enter(vcpu);
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
            }
        }
        finally
        {
            vcpu.HostCpu.EnablePreemption();
        }
    }

    private static int Enter(Vcpu vcpu) => vcpu.EnterGuest().IsFastPath ? 1 : 2;
}
