// The window with interrupts on, which a drain would need, is opened for the scheduler alone.
[Port("check")]
public sealed class WithInterruptsOffAlreadyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TestFlags(ThreadFlags.NeedResched))
            {
                vcpu.HostCpu.EnableInterrupts();
                [|vcpu.Task.CondResched()|];
                vcpu.HostCpu.DisableInterrupts();
            }

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
