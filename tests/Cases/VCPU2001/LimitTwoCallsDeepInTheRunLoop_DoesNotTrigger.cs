// In the run loop, the handler calls a method that asks the rate limit, and the loop is in a method that this one calls.
[Port("x86")]
public sealed class LimitTwoCallsDeepInTheRunLoopPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
            {
                UpdateClocks(vcpu);
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
        }
    }

    private void UpdateClocks(Vcpu vcpu)
    {
        if (_limit.TryAcquire())
        {
            UpdateAllClocks(vcpu.Vm);
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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
