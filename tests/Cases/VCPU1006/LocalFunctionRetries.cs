// The local function drains until it likes the answer, and with a signal pending it never will.
[Port("s390")]
public sealed class LocalFunctionRetriesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            [|DrainUntilZero(vcpu)|];
        }

        return 0;

        static void DrainUntilZero(Vcpu self)
        {
            while (self.HandleTransferWork() != 0)
            {
            }
        }
    }
}
