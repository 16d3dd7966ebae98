// A local function gets the struct, and looks at the second of its vCPUs.
[Port("x86")]
public sealed class LocalFunctionTakesAStructOfVcpusPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu.Vm.Vcpus[0], vcpu, 1);
        if (!IsPending(loop))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        bool IsPending(Loop looked) => looked.Own.Task.TransferWorkPending();
    }

    private readonly record struct Loop(Vcpu Sibling, Vcpu Own, int Round);
}
