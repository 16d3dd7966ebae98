// The static local function with the check in it is called on the wrong side of the interrupt disable.
[Port("x86")]
public sealed class LocalFunctionChecksTooEarlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool pending = [|IsPending(vcpu.Task)|];
        vcpu.HostCpu.DisableInterrupts();
        if (!pending && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        static bool IsPending(HostTask task) => task.TransferWorkPending();
    }
}
