// The finally block gives way if the guest was left with work.
[Port("finally")]
public sealed class FinallyReschedulesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            try
            {
                {|VCPU1002:vcpu.EnterGuest()|};
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
                if (vcpu.Task.NeedResched())
                {
                    [|vcpu.Task.CondResched()|];
                }
            }
        }
    }
}
