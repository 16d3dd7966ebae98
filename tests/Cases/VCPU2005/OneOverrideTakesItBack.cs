// What the handler calls for each vCPU is virtual: one override takes the request back, the other one only kicks.
[Port("x86")]
public sealed class OneOverrideTakesItBackPort : ArchPort
{
    private readonly Visitor _visitor = new Withdrawing();

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
                _visitor.Visit(sibling);
            }

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

    private abstract class Visitor
    {
        public abstract void Visit(Vcpu vcpu);
    }

    private sealed class Kicking : Visitor
    {
        public override void Visit(Vcpu vcpu) => vcpu.Kick();
    }

    private sealed class Withdrawing : Visitor
    {
        public override void Visit(Vcpu vcpu) => vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
    }
}
