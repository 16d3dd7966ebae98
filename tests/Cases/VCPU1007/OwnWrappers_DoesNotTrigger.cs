// The port has its own store, barrier and look at the requests, and says by contracts what they are.
[Port("wrapped", Publication = Publication.VcpuMode)]
public sealed class OwnWrappersPort : ArchPort
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
            Hooks.Store(vcpu, VcpuMode.InGuestMode);
            Hooks.Barrier(vcpu);
            if (!Hooks.Asked(vcpu) && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static class Hooks
    {
        [PublishesMode]
        public static void Store(Vcpu vcpu, VcpuMode mode) => vcpu.SetMode(mode);

        [FullBarrier]
        public static void Barrier(Vcpu vcpu) => vcpu.HostCpu.MemoryBarrier();

        [TestsRequests]
        public static bool Asked(Vcpu vcpu) => vcpu.RequestPending();
    }
}
