// The loop asks the same vCPU in each of its turns: the one that runs, under another name, the first one, or the one of a number. Each request is made by a helper.
[Port("x86")]
public sealed class OneIsAskedByAHelperInEachTurnPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vcpu vcpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            Vcpu own = vcpu;
            Ask(own, VcpuRequest.MasterClockUpdate);
            sibling.Kick();
        }
    }

    [ColdPath]
    public static void Resume(Vm vm)
    {
        Vcpu first = vm.Vcpus[0];
        foreach (Vcpu sibling in vm.Vcpus)
        {
            Ask(first, VcpuRequest.MasterClockUpdate);
            sibling.Kick();
        }
    }

    [ColdPath]
    public static void Plug(Vm vm, int number)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            if (sibling.Id == number)
            {
                Ask(sibling, VcpuRequest.MasterClockUpdate);
            }

            sibling.Kick();
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
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
