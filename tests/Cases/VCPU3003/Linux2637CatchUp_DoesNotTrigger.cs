// The elapsed time is taken back at every load, and the guest TSC catches up at the update that is requested (c285545f813d).
[Port("x86")]
public sealed class Linux2637CatchUpPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _unstable;
    private bool _catchUp;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu || _unstable)
        {
            long delta = _last == 0 ? 0 : Now() - _last;
            if (delta < 0)
            {
                _unstable = true;
            }

            if (_unstable)
            {
                Adjust(vcpu, -delta);
                CatchUp(vcpu, true);
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [SetsTscCatchUp]
    private void CatchUp(Vcpu vcpu, bool on) => _catchUp = on;

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
