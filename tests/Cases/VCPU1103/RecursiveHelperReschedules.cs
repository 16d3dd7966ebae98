// The helper calls itself until the vCPU runs again, and gives up the CPU then.
[Port("powerpc")]
public sealed class RecursiveHelperReschedulesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.NeedResched())
            {
                [|GiveWay(vcpu)|];
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

    private static void GiveWay(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            GiveWay(vcpu);
        }
        else
        {
            vcpu.Task.CondResched();
        }
    }
}
