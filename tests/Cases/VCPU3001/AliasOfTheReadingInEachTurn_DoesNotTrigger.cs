// Each turn gives the same reading the same other name: what was compared in the turn before still holds.
[Port("x86")]
public sealed class AliasOfTheReadingInEachTurnPort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _left;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading now = ClockReading.Now();
        bool isPast = true;
        for (int turn = 0; turn < 3; turn++)
        {
            ref ClockReading read = ref now;
            if (!isPast)
            {
                _left = (_target - read.Time).ToUnsigned();
            }

            isPast = _target < read.Time;
        }

        vcpu.Cpu = cpu;
    }
}
