// The check is made behind an interface with one implementation, in the section of the entry.
[Port("x86")]
public sealed class InterfaceCheckPort : ArchPort
{
    private readonly IExitPolicy policy = new StrictPolicy();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool enter = policy.MayEnter(vcpu);
        if (enter)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal interface IExitPolicy
{
    bool MayEnter(Vcpu vcpu);
}

internal sealed class StrictPolicy : IExitPolicy
{
    public bool MayEnter(Vcpu vcpu) => vcpu.Runnable && !vcpu.Task.TransferWorkPending();
}
