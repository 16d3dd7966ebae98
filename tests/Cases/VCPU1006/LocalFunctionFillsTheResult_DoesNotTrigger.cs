// The local function writes the result into the loop's own variable, and the loop leaves on it.
[Port("x86")]
public sealed class LocalFunctionFillsTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (true)
        {
            Settle();
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

        void Settle() => ret = vcpu.HandleTransferWork();
    }
}
