// The helper fills the inner struct of what the caller declares.
[Port("x86")]
public sealed class NestedVcpusByOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Fill(vcpu, out var rounds);
        if (!rounds.Loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Fill(Vcpu vcpu, out Rounds rounds)
    {
        rounds.Count = 1;
        rounds.Loop.Sibling = vcpu.Vm.Vcpus[0];
        rounds.Loop.Own = vcpu;
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
