// The guest is entered while the version is odd.
[Port("x86")]
public sealed class GuestEnteredWithOddPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|page.BeginUpdate()|];
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        vcpu.HandleTransferWork();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
