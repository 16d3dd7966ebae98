// One of two tuples is chosen; each says the opposite of the answer.
[Port("x86")]
public sealed class ChosenTupleTurnedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = vcpu.Task.TransferWorkPending() ? (false, 1) : (true, 2);
        if (!look.Item1)
        {
            {|VCPU1003:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
