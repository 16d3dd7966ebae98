// The other class is made of the same generic class with another type: no object of the field's type is of it.
public abstract class Precheck<T>
{
    public abstract bool IsWorkPending(Vcpu vcpu);
}

public sealed class WholePrecheck : Precheck<int>
{
    public override bool IsWorkPending(Vcpu vcpu) => vcpu.Task.SignalPending() | vcpu.Task.TransferWorkPending();
}

public sealed class NoPrecheck : Precheck<string>
{
    public override bool IsWorkPending(Vcpu vcpu) => false;
}

[Port("x86")]
public sealed class OtherConstructionPort : ArchPort
{
    private readonly Precheck<int> _precheck = new WholePrecheck();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (_precheck.IsWorkPending(vcpu))
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
