// A local function drains as it says; the loop is right because it is believed.
[Port("case")]
public sealed class LocalFunctionKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Step(vcpu);
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Step(Vcpu vcpu)
    {
        return Drain();

        [DrainsWork(SetsExitReason = true)]
        int Drain() => vcpu.HandleTransferWork();
    }
}
