// The guest registers its clock: the exit handler calls the write of the register, which is rare wherever it is called from.
[Port("x86")]
public sealed class MsrWriteReachedFromRunPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
            {
                UpdateAllClocks(vcpu.Vm);
            }

            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                vcpu.Time.Page.Publish(vcpu.Time.Clock);
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            WriteMsr(vcpu, 0x12, 1);
        }
    }

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
