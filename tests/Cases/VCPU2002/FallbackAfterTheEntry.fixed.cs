// The local update is requested when the guest has run with the old clock already.
[Port("x86")]
public sealed class FallbackAfterTheEntryPort : ArchPort
{
    private readonly Limit _limit = new();

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

            bool may = _limit.TryAcquire();
            if (may)
            {
                vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
            }
            else
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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
            if (!may)
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
