// The drain is a stub: it is believed at the call, so the loop looks right, and nothing is ever drained.
[Port("stub")]
public sealed class DrainThatDoesNothingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Drain(vcpu);
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [DrainsWork(SetsExitReason = true)]
    private static int {|VCPU9002:Drain|}(Vcpu vcpu) => vcpu.Halted ? 0 : 0;
}
