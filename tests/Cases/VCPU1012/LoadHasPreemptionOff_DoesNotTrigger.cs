// Load and Put are called with preemption off, so helpers that need that can be called from them at once.
[Port("x86")]
public sealed class LoadHasPreemptionOffPort : ArchPort
{
    private int loads;

    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    public override void Load(Vcpu vcpu, int cpu) => MoveTimers(cpu);

    public override void Put(Vcpu vcpu)
    {
        MoveTimers(-1);
        vcpu.HostCpu.DisableInterrupts();
        bool busy = vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.EnableInterrupts();
        loads -= busy ? 0 : 1;
    }

    [Requires(Preemption = PreemptionState.Disabled)]
    private void MoveTimers(int cpu) => loads += cpu;
}
