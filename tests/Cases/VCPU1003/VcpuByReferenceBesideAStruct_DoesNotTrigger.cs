// A struct of a sibling inside the helper has nothing to do with the vCPU that is passed by reference.
[Port("x86")]
public sealed class VcpuByReferenceBesideAStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var looked = vcpu;
        Say(ref looked);
        if (!looked.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Say(ref Vcpu vcpu)
    {
        Loop loop;
        loop.Sibling = vcpu.Vm.Vcpus[0];
        loop.Sibling.Kick();
    }

    private struct Loop
    {
        public Vcpu Sibling;
    }
}
