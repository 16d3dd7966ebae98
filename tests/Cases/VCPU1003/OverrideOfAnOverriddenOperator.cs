// The operator that is an override itself is overridden once more, by one that opens the window again.
public static class OverrideOfAnOverriddenOperator
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        LoudProgress loud = new LouderProgress();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            loud += vcpu;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}

public class Progress
{
    public virtual void operator +=(Vcpu vcpu)
    {
    }
}

public class LoudProgress : Progress
{
    public override void operator +=(Vcpu vcpu)
    {
    }
}

public sealed class LouderProgress : LoudProgress
{
    public override void operator +=(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
