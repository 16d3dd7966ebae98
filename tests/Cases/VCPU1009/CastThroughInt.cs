// The detour through a number makes no mask of it.
[Port("detour")]
public sealed class CastThroughIntPort : ArchPort
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

            if (vcpu.Task.TestFlags([|(ThreadFlags)(int)ThreadFlag.NeedResched|]))
            {
                vcpu.Halted = false;
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
