// Four overrides open the window in the same way: the one that stands last is told.
[Port("x86")]
public abstract class OpeningPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        {|#0:vcpu.HostCpu.DisableInterrupts()|};
        if (!{|#1:{|#2:vcpu.Task.TransferWorkPending()|}|})
        {
            {|#3:Open(vcpu)|};
            [|{|#6:vcpu.EnterGuest()|}|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected abstract void Open(Vcpu vcpu);
}

[Port("x86")]
public sealed class FirstPort : OpeningPort
{
    protected override void Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}

[Port("x86")]
public sealed class SecondPort : OpeningPort
{
    protected override void Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}

[Port("x86")]
public sealed class ThirdPort : OpeningPort
{
    protected override void Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}

[Port("x86")]
public sealed class FourthPort : OpeningPort
{
    protected override void Open(Vcpu vcpu)
    {
        {|#4:vcpu.HostCpu.EnableInterrupts()|};
        {|#5:vcpu.HostCpu.DisableInterrupts()|};
    }
}
