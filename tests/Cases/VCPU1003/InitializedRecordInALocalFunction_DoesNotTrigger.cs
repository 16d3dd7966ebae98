// A local function of the record looks at the vCPU that the record was initialized with.
[Port("x86")]
public sealed class InitializedRecordInALocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop { Sibling = vcpu.Vm.Vcpus[0], Own = vcpu };
        if (!loop.IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Loop
    {
        public required Vcpu Sibling { get; init; }

        public required Vcpu Own { get; init; }

        public bool IsPending()
        {
            return Look();

            bool Look() => Own.Task.TransferWorkPending();
        }
    }
}
