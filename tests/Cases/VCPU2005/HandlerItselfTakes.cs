// The handler takes the pair with no helper.
[Port("x86")]
public sealed class HandlerItselfTakesPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            MasterClock master = vcpu.Vm.Time.MasterClock;
            {|VCPU2004:master.Snapshot|} = ClockReading.Now();
            master.InUse = HostClock.IsTscBased;
        }

        return 0;
    }
}
