// The answer goes into a property of the port while something else goes into a field; the way back asks the property.
[Port("x86")]
public sealed class AnswerTakenApartIntoAPropertyPort : ArchPort
{
    private int _rounds;

    private bool Pending { get; set; }

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            Enter(vcpu);
        }

        return ret;
    }

    private void Enter(Vcpu vcpu)
    {
        Pending = false;
        vcpu.HostCpu.DisableInterrupts();
        (Pending, _rounds) = (vcpu.Task.TransferWorkPending(), 1);
        if (!Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
