// One arm of the switch gives up the CPU.
[Port("switch")]
public sealed class SwitchReschedulesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            switch (vcpu.Task.NeedResched())
            {
                case true:
                    [|vcpu.Task.CondResched()|];
                    break;
                default:
                    break;
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
