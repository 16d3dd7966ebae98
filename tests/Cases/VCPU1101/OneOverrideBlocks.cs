// The hook is called in the section; one flavour of it sleeps there.
[Port("flavours")]
public class OneOverrideBlocksPort : ArchPort
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

            vcpu.SrcuReadLock();
            [|Prepare(vcpu)|];
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    protected virtual void Prepare(Vcpu vcpu) => vcpu.Halted = false;
}

public sealed class SleepingFlavourPort : OneOverrideBlocksPort
{
    protected override void Prepare(Vcpu vcpu) => vcpu.Block();
}
