// One time is kept for the last write and for the generation; the counters beside it are read later.
[Port("x86")]
public sealed class TimeKeptTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = default;
        TscSync sync = vm.Time.TscSync;
        time = HostClock.KvmBase();
        sync.CurrentTime = time;
        [|sync.CurrentValue|] = Tsc.Read();
        sync.LastTime = time;
        [|sync.LastValue|] = Tsc.Read();
    }
}
