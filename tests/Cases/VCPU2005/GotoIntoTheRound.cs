// Each vCPU is asked once or several times; the round in which that is done is begun in its middle for those that are halted.
[Port("x86")]
public sealed class GotoIntoTheRoundPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            int times = 0;
            if (sibling.Halted)
            {
                goto count;
            }

        ask:
            [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
            if (times > 1)
            {
                continue;
            }

        count:
            times++;
            goto ask;
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
