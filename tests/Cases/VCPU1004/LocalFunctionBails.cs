// The local function only reports the pending work; the loop that called it reports back to it.
[Port("arm64")]
public sealed class LocalFunctionBailsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if ([|MustBail(vcpu)|])
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            if (!vcpu.Runnable)
            {
                return 0;
            }
        }

        static bool MustBail(Vcpu self)
        {
            self.Task.PrepareTransfer();
            return self.Task.TransferWorkPending();
        }
    }
}
