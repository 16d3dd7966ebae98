// A new vCPU asks all, as where the page of a vCPU was set up (629b5348841a).
[Port("x86")]
public sealed class NewVcpuAsksAllPort : ArchPort
{
    public override void InitVcpu(Vcpu vcpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            {|VCPU2004:UpdateMasterClock(vcpu.Vm)|};
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
