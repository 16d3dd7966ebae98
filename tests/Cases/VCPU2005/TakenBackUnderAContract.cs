// A method under a contract takes the request back from each vCPU, and kicks it.
[Port("x86")]
public sealed class TakenBackUnderAContractPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                Withdraw(sibling, VcpuRequest.MasterClockUpdate);
            }

            {|VCPU2004:UpdateMasterClock(vcpu.Vm)|};
        }

        return 0;
    }

    [ClearsRequest]
    [Kicks]
    private static void Withdraw(Vcpu vcpu, VcpuRequest request)
    {
        vcpu.ClearRequest(request);
        vcpu.Kick();
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
}
