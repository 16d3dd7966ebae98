// The exit path asks for a global update after every guest exit while the TSC has to catch up.
[Port("x86")]
public sealed class EveryExitAsksForAllPort : ArchPort
{
    private bool _catchesUp;

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
            if (_catchesUp)
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }
    }

    public void CatchUp(bool value) => _catchesUp = value;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
