// Whoever runs the load stores the CPU of the load, which is not that of the thread.
[Port("powerpc/book3s-hv-p9", Publication = Publication.ThreadCpu)]
public sealed class OtherThreadCpuStoredPort : ArchPort
{
    public override int {|VCPU1107:Run|}(Vcpu vcpu)
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

            vcpu.ClearThreadCpu();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public override void Load(Vcpu vcpu, int cpu) => vcpu.Cpu = cpu;
}
