// The wait is only announced as a sleep: inside a read section nobody is told.
[Port("case")]
public sealed class WaitNotSaidPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [MaySleep, Reschedules]
    private static void {|VCPU9002:Idle|}(Vcpu vcpu) => vcpu.Task.Schedule();
}
