// A reference to a field of another object: what it holds is not followed.
public sealed class RefToFieldPort : ArchPort
{
    private readonly Log _log = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        ref bool pending = ref _log.Last;
        pending = vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            {|VCPU9001:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Log
    {
        public bool Last;
    }
}
