// The helper writes the port's field through a ref parameter.
[Port("x86")]
public sealed class RefFieldToHelperPort : ArchPort
{
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Look(vcpu, ref pending);
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Look(in Vcpu vcpu, ref bool answer) => answer = vcpu.Task.TransferWorkPending();
}
