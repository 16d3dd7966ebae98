// The operator changes the object in place, and the override of it opens the window again.
public static class OverriddenInstanceOperator
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Progress progress = new LoudProgress();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            progress += vcpu;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}

public abstract class Progress
{
    public abstract void operator +=(Vcpu vcpu);
}

public sealed class LoudProgress : Progress
{
    public override void operator +=(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
