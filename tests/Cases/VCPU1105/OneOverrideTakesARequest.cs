// The hook on the way out takes a request in one flavour.
[Port("flavours")]
public class OneOverrideTakesARequestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                [|Leave(vcpu)|];
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

    protected virtual void Leave(Vcpu vcpu) => vcpu.Halted = false;
}

public sealed class TakingFlavourPort : OneOverrideTakesARequestPort
{
    protected override void Leave(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.Unblock);
}
