// A local function overwrites the answer in the tuple.
[Port("x86")]
public sealed class LambdaWritesATuplePartPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, int Round) look = (vcpu.Task.TransferWorkPending(), 1);
        Forget();
        if (!look.Pending)
        {
            {|VCPU1003:vcpu.EnterGuest()|};
        }

        void Forget() => look.Pending = false;

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
