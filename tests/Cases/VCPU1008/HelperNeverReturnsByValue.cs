// The helper waits for a variable that nobody sets: it never comes back.
[Port("x86")]
public sealed class HelperNeverReturnsByValuePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Stats.Exits < 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            Stop();
        }

        return 0;
    }

    private static void Stop() => Spin();

    private static void Spin()
    {
        bool done = false;
        while (!{|VCPU1108:done|})
        {
        }
    }
}
