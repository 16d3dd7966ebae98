// Whatever is called behind the comparison may write the number in the other object.
[Port("x86")]
public sealed class CallBehindTheComparisonMayWritePort : ArchPort
{
    private readonly Source _source = new();
    private TscCycles _delta;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        Source source = _source;
        if (now >= source.Last)
        {
            Refresh(source);
            _delta = [|(now - source.Last).ToUnsigned()|];
        }

        if (now >= source.Last)
        {
            if (!LooksAndRefreshes(vcpu, source))
            {
                _delta = [|(now - source.Last).ToUnsigned()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        vcpu.Cpu = cpu;
    }

    private static void Refresh(Source source) => source.Last = Tsc.Read();

    [TestsWork(ThreadFlags.TransferWork)]
    [SetsInterrupts(InterruptState.Off)]
    private static bool LooksAndRefreshes(Vcpu vcpu, Source source)
    {
        vcpu.HostCpu.DisableInterrupts();
        source.Last = Tsc.Read();
        return vcpu.Task.TransferWorkPending();
    }

    private sealed class Source
    {
        public TscCycles Last { get; set; }
    }
}
