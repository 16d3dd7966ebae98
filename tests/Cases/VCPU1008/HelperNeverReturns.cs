// A helper that goes round for ever never comes back, so that nothing behind its call is reached.
[Port("x86")]
public sealed class HelperNeverReturnsPort : ArchPort
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
        while ({|VCPU1108:true|})
        {
        }
    }
}
