// A plus sign changes no number, and a complement is turned back by the next: the error leaves the loop.
[Port("x86")]
public sealed class PlusChangesNothingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = +vcpu.HandleTransferWork();
            if (+ret < 0)
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
}
