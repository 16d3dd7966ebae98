// The override knows what the type parameter stands for, so that its parts stand elsewhere.
public static class OverrideKnowsThePair
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Entering<(bool First, bool Second)> entering = new EnteringOfPairs();
        vcpu.HostCpu.DisableInterrupts();
        [|entering.Enter(((false, true), 0), vcpu)|];
        vcpu.HostCpu.EnableInterrupts();
    }
}

public abstract class Entering<T>
{
    public abstract void Enter((T Look, int Round) look, Vcpu vcpu);
}

public sealed class EnteringOfPairs : Entering<(bool First, bool Second)>
{
    public override void Enter(((bool First, bool Second) Look, int Round) look, Vcpu vcpu)
    {
        if (look.Look.Second)
        {
            vcpu.EnterGuest();
        }
    }
}
