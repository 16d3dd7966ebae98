// A reference that is bound again may be any of two variables: what they hold is not followed.
public sealed class RefBoundTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool first = false;
        bool all = vcpu.Task.TransferWorkPending();
        ref bool pending = ref first;
        pending = ref all;
        if (!pending)
        {
            {|VCPU9001:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
