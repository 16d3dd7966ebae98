// The run loop asks each vCPU by a helper as far as the limit lets it, drains, and enters the guest.
[Port("x86")]
public sealed class HelperAsksEachInTheRunLoopUnderALimitPort : ArchPort
{
    private readonly Limit _limit = new();

    public override int Run(Vcpu vcpu)
    {
        if (_limit.TryAcquire())
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                RequestAndKick(sibling);
            }
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.CheckRequest(VcpuRequest.ClockUpdate);

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
        return 0;
    }

    private static void RequestAndKick(Vcpu sibling)
    {
        sibling.MakeRequest(VcpuRequest.ClockUpdate);
        sibling.Kick();
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
