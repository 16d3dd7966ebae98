// A local function passes the whole record on: its parts are not followed there.
[Port("x86")]
public sealed class RecordPassesItselfFromALocalFunctionPort : ArchPort
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
        if (![|loop.IsPending()|])
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

            bool Look() => Turned(this).Own.Task.TransferWorkPending();
        }

        private static (Vcpu Own, Vcpu Sibling) Turned(Loop loop) => (loop.Own, loop.Sibling);
    }
}
