// What has code of its own, belongs to a framework's object or may be refreshed in between is another number at each look.
[Port("x86")]
public sealed class PropertyWithCodeIsReadTwicePort : ArchPort
{
    private readonly Box _box = new();
    private readonly System.IO.MemoryStream _log = new();
    private readonly Source _source;
    private ulong _scaled;

    public PropertyWithCodeIsReadTwicePort(Source source) => _source = source;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_box.Left < 0)
        {
            _scaled = Scale((ulong)_box.Left);
        }

        if (_log.Position < 0)
        {
            _scaled = Scale((ulong)_log.Position);
        }

        if (_source.Delta < 0)
        {
            _source.Refresh();
            _scaled = Scale((ulong)_source.Delta);
        }

        vcpu.Cpu = cpu;
    }

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;

    private sealed class Box
    {
        public long Left => System.Diagnostics.Stopwatch.GetTimestamp();
    }

    public abstract class Source
    {
        public long Delta { get; set; }

        public abstract void Refresh();
    }
}
