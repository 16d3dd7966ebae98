// What a struct begins with is known, whatever else it computes to begin with.
[Port("x86")]
public sealed class InitializedByACallPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Put(Vcpu vcpu)
    {
        var guard = new Guard(1);
        vcpu.HostCpu.DisableInterrupts();
        if (guard.Always)
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private struct Guard
    {
        public bool Always { get; set; } = true;
        public bool Calm { get; set; } = Ready;
        public Guard(int number) { Number = number; }
        public int Number { get; set; }
        private static bool Ready { get { return true; } }
    }
}
