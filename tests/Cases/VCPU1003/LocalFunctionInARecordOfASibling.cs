// A local function of the record looks at the sibling that the record was made with.
[Port("x86")]
public sealed class LocalFunctionInARecordOfASiblingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu, vcpu.Vm.Vcpus[0]);
        if (!loop.IsPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Loop(Vcpu Own, Vcpu Sibling)
    {
        public bool IsPending()
        {
            return Look();

            bool Look() => Sibling.Task.TransferWorkPending();
        }
    }
}
