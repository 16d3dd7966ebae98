// A helper whose contract says only that it prepares is given the answer by reference: it may be another one behind the call.
[Port("x86")]
public sealed class PreparedByReferencePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Prepare(vcpu, ref pending);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [PreparesTransfer]
    [Requires(Interrupts = InterruptState.Off)]
    private static void Prepare(Vcpu vcpu, ref bool pending)
    {
        vcpu.Task.PrepareTransfer();
        pending = false;
    }
}
