// Both interrupts and preemption should be off: one call, one mistake to report, whichever of the two is missing.
[Port("x86")]
public sealed class TwoRequirementsOneCallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int vector = [|SyncVector(vcpu)|];
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vector += SyncVector(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        return vector;
    }

    [Requires(Interrupts = InterruptState.Off, Preemption = PreemptionState.Disabled)]
    private static int SyncVector(Vcpu vcpu) => vcpu.Cpu + 1;
}
