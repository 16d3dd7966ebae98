// The last counter stands in an object of the port's own, and is compared and subtracted there.
[Port("x86")]
public sealed class FieldOfThePortsStatePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        State state = vcpu.Arch<State>();
        TscCycles now = Tsc.Read();
        if (state.Last > now)
        {
            vcpu.Time.Tsc.AdjustOffset(state.Last - now);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }

    private sealed class State
    {
        public TscCycles Last;
    }
}
