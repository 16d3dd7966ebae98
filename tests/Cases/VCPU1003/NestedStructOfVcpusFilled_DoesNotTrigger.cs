// The inner struct of a local is filled field by field.
[Port("x86")]
public sealed class NestedStructOfVcpusFilledPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Rounds rounds;
        rounds.Count = 1;
        rounds.Loop.Sibling = vcpu.Vm.Vcpus[0];
        rounds.Loop.Own = vcpu;
        rounds.Loop.Sibling.Kick();
        if (!rounds.Loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Rounds
    {
        public int Count;
        public Loop Loop;
    }

    private struct Loop
    {
        public Vcpu Sibling;
        public Vcpu Own;
    }
}
