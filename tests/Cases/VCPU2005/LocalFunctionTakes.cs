// What takes the master clock is a local function of the loop.
[Port("x86")]
public sealed class LocalFunctionTakesPort : ArchPort
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
            {|VCPU2004:Update()|};
        }

        return 0;

        void Update()
        {
            MasterClock master = vcpu.Vm.Time.MasterClock;
            master.BeginUpdate();
            bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
            master.Snapshot = now;
            master.InUse = use;
            master.EndUpdate();
        }
    }
}
