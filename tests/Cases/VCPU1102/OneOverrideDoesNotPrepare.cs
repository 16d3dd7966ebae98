// The base prepares; the flavour believes that its hook is for something else.
[Port("flavours", TransferWork = true)]
public class OneOverrideDoesNotPreparePort : ArchPort
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
            BeforeCheck(vcpu);
            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    protected virtual void BeforeCheck(Vcpu vcpu) => vcpu.Task.PrepareTransfer();
}

public sealed class QuietFlavourPort : OneOverrideDoesNotPreparePort
{
    protected override void BeforeCheck(Vcpu vcpu) => vcpu.Halted = false;
}
