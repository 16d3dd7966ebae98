// Where the second request was found, the first one has been looked for already.
[Port("x86")]
public sealed class HelperBehindAnOrAsksForTheFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event) || vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            [|AskAgain(vcpu)|];
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
        return 0;
    }

    private static void AskAgain(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);
}
