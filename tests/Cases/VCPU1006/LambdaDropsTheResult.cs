// The delegate has no result, so what the drain says ends inside it.
[Port("x86")]
public sealed class LambdaDropsTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action settle = () => vcpu.HandleTransferWork();
        while (vcpu.Runnable)
        {
            [|settle()|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
