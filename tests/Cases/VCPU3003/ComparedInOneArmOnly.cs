// Where the flag is not set, nothing was compared.
[Port("x86")]
public sealed class ComparedInOneArmOnlyPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _checks = true;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long now = Now();
            if (_checks && now >= _last)
            {
                return;
            }

            {|VCPU3003:Adjust(vcpu, _last - now)|};
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
