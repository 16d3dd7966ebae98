// The local function drains nothing; the loop believes it.
[Port("case")]
public sealed class LocalFunctionBrokenPort : ArchPort
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
        int {|VCPU9002:Drain|}() => vcpu.Halted ? 0 : 0;
    }
}
