// A lambda in a variable asks the vCPU that the loop's own object has, and a local function says which one that is.
public sealed class LambdaOnTheOwnField(Vcpu vcpu)
{
    private readonly Vcpu _vcpu = vcpu;

    [RunLoop]
    public void Loop()
    {
        Func<bool> pending = () => _vcpu.Task.TransferWorkPending();
        _vcpu.HostCpu.DisableInterrupts();
        if (!pending())
        {
            _vcpu.EnterGuest();
        }

        _vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void LoopByAFunction()
    {
        Own().HostCpu.DisableInterrupts();
        if (!Own().Task.TransferWorkPending())
        {
            Own().EnterGuest();
        }

        Own().HostCpu.EnableInterrupts();

        Vcpu Own() => _vcpu;
    }
}
