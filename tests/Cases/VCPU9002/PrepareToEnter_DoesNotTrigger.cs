// What kvmppc_prepare_to_enter leaves behind hangs on its result: interrupts are off if it is positive, and on if it is not.
[Port("conditional")]
public sealed class PrepareToEnterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = PrepareToEnter(vcpu);
            if (result <= 0)
            {
                return result;
            }

            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [DrainsWork(SetsExitReason = true)]
    [SetsInterrupts(InterruptState.Off, When = ResultCondition.Positive)]
    private static int PrepareToEnter(Vcpu vcpu)
    {
        int result = vcpu.HandleTransferWork();
        if (result < 0)
        {
            return result;
        }

        vcpu.HostCpu.DisableInterrupts();
        return 1;
    }
}
