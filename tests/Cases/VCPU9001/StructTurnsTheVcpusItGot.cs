// A method of the struct swaps the two vCPUs that it was made with.
[Port("x86")]
public sealed class StructTurnsTheVcpusItGotPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Loop loop;
        loop.Own = vcpu;
        loop.Sibling = vcpu.Vm.Vcpus[0];
        loop.Turn();
        if (![|loop.Own.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Loop
    {
        public Vcpu Own;
        public Vcpu Sibling;

        public void Turn() => (Own, Sibling) = (Sibling, Own);
    }
}
