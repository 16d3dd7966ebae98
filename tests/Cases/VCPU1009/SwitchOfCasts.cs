// The arms of a switch expression give numbers for masks.
[Port("switch")]
public sealed class SwitchOfCastsPort : ArchPort
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

            ThreadFlags wanted = vcpu.Halted switch
            {
                true => [|(ThreadFlags)ThreadFlag.SigPending|],
                false => ThreadFlags.None,
            };
            vcpu.Halted = wanted != ThreadFlags.None;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
