// The base, which has a type parameter, keeps the answer in a field; the port asks the field.
[Port("x86")]
public sealed class AnswerInAFieldOfAGenericBasePort : LookingPort<int>
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Look(vcpu, ret);
        if (!Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public abstract class LookingPort<T> : ArchPort
{
    private protected bool Pending;

    private protected T? Last { get; private set; }

    private protected void Look(Vcpu vcpu, T last)
    {
        Last = last;
        Pending = vcpu.Task.TransferWorkPending();
    }
}
