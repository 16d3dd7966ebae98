// Two helpers call each other until the vCPU halts; the states they leave behind are few and are found by a fixpoint.
[Port("x86")]
public sealed class MutualRecursionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => Enter(vcpu);

    private static int Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return vcpu.Runnable ? Drain(vcpu) : 0;
    }

    private static int Drain(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        return ret < 0 ? ret : Enter(vcpu);
    }
}
