// The helper gets the tuple by reference and gives back the answer in the other part.
[Port("x86")]
public sealed class RefParametersOfATuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, bool Asked) look = (vcpu.Task.TransferWorkPending(), false);
        Turn(ref look);
        if (!look.Asked)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Turn(ref (bool Pending, bool Asked) look)
    {
        look.Asked = look.Pending;
        look.Pending = false;
    }
}
