// The answer is stored and used later.
[Port("stored")]
public sealed class StoredAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            bool work = vcpu.Task.TransferWorkPendingHint();
            vcpu.Halted = false;
            if (work)
            {
                [|vcpu.Task.CondResched()|];
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            {|VCPU1002:vcpu.EnterGuest()|};
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
