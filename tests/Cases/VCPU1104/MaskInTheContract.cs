// The contract of the port's own test writes the mask out.
[Port("contract")]
public sealed class MaskInTheContractPort : ArchPort
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
            if (!Pending(vcpu.Task))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork([|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|])]
    [Requires(Interrupts = InterruptState.Off)]
    private static bool Pending(HostTask task) => task.TransferWorkPending();
}
