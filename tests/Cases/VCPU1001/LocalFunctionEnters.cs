// The local function checks before its first entry only; the fast exits re-enter behind that check.
[Port("x86")]
public sealed class LocalFunctionEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|EnterUntilSlowExit(vcpu)|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        static void EnterUntilSlowExit(Vcpu target)
        {
            while (target.EnterGuest().IsFastPath)
            {
            }
        }
    }
}
