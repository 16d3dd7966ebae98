// The host's timer is started a period after its last expiration.
[Port("x86")]
public sealed class StartsAPeriodLaterPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Put(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.Software.Start(timer.Software.Expires + timer.Period)|];
    }
}
