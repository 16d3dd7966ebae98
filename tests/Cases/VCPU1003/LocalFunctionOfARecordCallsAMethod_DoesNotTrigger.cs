// A local function of the record calls a method that looks at its vCPU.
[Port("x86")]
public sealed class LocalFunctionOfARecordCallsAMethodPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu.Vm.Vcpus[0], vcpu);
        if (!loop.IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Loop(Vcpu Sibling, Vcpu Own)
    {
        public bool IsPending()
        {
            return Look();

            bool Look() => IsOwnPending();
        }

        private bool IsOwnPending() => Own.Task.TransferWorkPending();
    }
}
