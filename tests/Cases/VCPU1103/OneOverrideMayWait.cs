// The loop looks at signals alone, by one override that does nothing; the other one, which may wait, has a loop of its own that does so too.
public abstract class OneOverrideMayWait
{
    [RunLoop]
    public void Turn(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            if ([|vcpu.Task.SignalPending()|])
            {
                return;
            }

            [|Settle(vcpu)|];
        }
    }

    protected abstract void Settle(Vcpu vcpu);
}

public sealed class NeverWaits : OneOverrideMayWait
{
    protected override void Settle(Vcpu vcpu) => vcpu.HostCpu.MemoryBarrier();
}

public sealed class MayWait : OneOverrideMayWait
{
    protected override void Settle(Vcpu vcpu)
    {
        while (vcpu.Halted)
        {
            if (vcpu.Task.SignalPending())
            {
                vcpu.Block();
                return;
            }
        }
    }
}
