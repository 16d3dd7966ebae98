// The cast in a named argument of a local function.
[Port("local")]
public sealed class CastInAnArgumentByNamePort : ArchPort
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

            vcpu.Halted = Any(flags: [|(ThreadFlags)ThreadFlag.NotifySignal|]);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();

            static bool Any(ThreadFlags flags) => flags != ThreadFlags.None;
        }
    }
}
