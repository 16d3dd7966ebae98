// Numbers of bits are combined where work is tested: their mask has a name, and to write it out is a mistake of its own.
[Port("arc")]
public sealed class FixGroupWithNamePort : ArchPort
{
    public override int Run(Vcpu vcpu) => SignalPending(vcpu.Task) ? 1 : 0;

    private static bool SignalPending(HostTask task) =>
        task.TestFlags(ThreadFlags.MustExit); // as in the entry code of ARC
}
