// A run loop that nobody else can call asks, behind a limit: what it asks for is made here, and seldom.
[Port("x86")]
public sealed class PrivateRunLoopIsLimitedPort : ArchPort
{
    private static readonly Limit TheLimit = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    [RunLoop]
    private static int Loop(Vcpu vcpu)
    {
        if (TheLimit.TryAcquire())
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        return 0;
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
