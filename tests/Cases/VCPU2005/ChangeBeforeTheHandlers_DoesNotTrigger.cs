// What notes the change stands before the call of the method that looks for the request.
[Port("x86")]
public sealed class ChangeBeforeTheHandlersPort : ArchPort
{
    private ulong _noted;

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
        NoteChange(vcpu.Vm);
        HandleRequests(vcpu);
        return 0;
    }

    [ClockChanged]
    private void NoteChange(Vm vm) => _noted = vm.Time.TscSync.CurrentGeneration;

    public static void HandleRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            TakePair(vcpu.Vm);
        }
    }

    private static void TakePair(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
    }
}
