// A port that does not say how requesters learn where the vCPU is has nothing to keep.
[Port("x86")]
public sealed class TellsNobodyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public override void Load(Vcpu vcpu, int cpu) => vcpu.Stats.Exits++;
}
