// The lambda shares the local with the loop and resets it between the drain and the test.
[Port("x86")]
public sealed class LambdaOverwritesTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        Action reset = () => ret = 0;
        while (true)
        {
            ret = [|vcpu.HandleTransferWork()|];
            reset();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
