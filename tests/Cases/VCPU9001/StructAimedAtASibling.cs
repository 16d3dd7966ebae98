// A method of the struct puts a sibling in place of the vCPU.
[Port("x86")]
public sealed class StructAimedAtASiblingPort : ArchPort
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
        loop.Round = 1;
        loop.Own = vcpu;
        loop.Aim(vcpu.Vm.Vcpus[0]);
        if (![|loop.Own.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Loop
    {
        public int Round;
        public Vcpu Own;

        public void Aim(Vcpu sibling) => Own = sibling;
    }
}
