// The helper takes the requests first, calling itself for each, and gives up the CPU then.
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
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            GiveWay(vcpu);
        }
        else
        {
            vcpu.Task.CondResched();
        }
    }
}
