// The stage is one of several of a generic class, and the one that there is opens a window.
[Port("x86")]
public sealed class GenericStageOpensWindowPort : ArchPort
{
    private readonly Stage<int> stage = new Opening();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            stage.Do(vcpu);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal abstract class Stage<T>
{
    public T? Last { get; set; }

    public abstract void Do(Vcpu vcpu);
}

internal sealed class Opening : Stage<int>
{
    public override void Do(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
