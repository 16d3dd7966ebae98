// A reference to an element is no other name of a variable: what it holds is not followed.
public sealed class RefToArrayElementPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool[] answers = new bool[1];
        ref bool pending = ref answers[0];
        pending = vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            {|VCPU9001:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
