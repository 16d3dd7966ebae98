// s390 has a bit that ends the guest instead of a look at all requests: what nobody takes is never done.
[Port("s390", Publication = Publication.SieControl)]
public sealed class BitInTheControlBlockPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.Sie.ClearRequest();
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return vcpu.HandleTransferWork();
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        [|vcpu.MakeRequest(VcpuRequest.RefreshGuestPrefix)|];
        vcpu.Sie.Request();
        return 0;
    }
}
