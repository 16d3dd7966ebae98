// Of the two ports that fill in the step, one looks again and the other says only that it did nothing: what the loop knew of the field stays as it was.
public abstract class OneOverrideFillsTheFieldPort : ArchPort
{
    protected bool Pending { get; set; }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Pending = vcpu.Task.TransferWorkPending();
        if (!Adjust(vcpu))
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        if (!Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected abstract bool Adjust(Vcpu vcpu);
}

[Port("x86")]
public sealed class LooksAgainPort : OneOverrideFillsTheFieldPort
{
    protected override bool Adjust(Vcpu vcpu)
    {
        Pending = vcpu.Task.TransferWorkPending();
        return true;
    }
}

[Port("x86")]
public sealed class DoesNothingPort : OneOverrideFillsTheFieldPort
{
    protected override bool Adjust(Vcpu vcpu)
    {
        vcpu.HostCpu.MemoryBarrier();
        return false;
    }
}
