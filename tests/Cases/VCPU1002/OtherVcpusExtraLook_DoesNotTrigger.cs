// The look at the other vCPUs decides something else; this vCPU's own check is whole.
[Port("x86")]
public sealed class OtherVcpusExtraLookPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int busy = 0;
        foreach (Vcpu other in vcpu.Vm.Vcpus)
        {
            if (other.Task.SignalPending())
            {
                busy++;
            }
        }

        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return busy;
    }
}
