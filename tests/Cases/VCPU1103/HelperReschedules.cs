// The helper tests and gives up the CPU.
[Port("helper")]
public sealed class HelperReschedulesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            [|GiveWay(vcpu)|];
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

    private static void GiveWay(Vcpu vcpu)
    {
        if (vcpu.Task.NeedResched())
        {
            vcpu.Task.CondResched();
        }
    }
}
