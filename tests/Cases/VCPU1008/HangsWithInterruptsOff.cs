/// <summary>Nobody returns from a loop without an end: what would be wrong behind it is never reached.</summary>
[Port("x86")]
public sealed class HangingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        while ({|VCPU1108:true|})
        {
        }
    }

    [RunLoop]
    public static int HangIfStuck(Vcpu vcpu)
    {
        bool stuck = vcpu.Runnable;
        if (stuck)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        while ({|VCPU1108:stuck|})
        {
        }

        return 0;
    }
}
