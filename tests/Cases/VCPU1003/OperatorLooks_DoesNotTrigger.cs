// An operator is a call like any other: this one makes the check.
[Port("x86")]
public sealed class OperatorLooksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!(WorkOf.This | vcpu.Task))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal sealed class WorkOf
{
    public static WorkOf This { get; } = new();

    public static bool operator |(WorkOf _, HostTask task) => task.TransferWorkPending();
}
