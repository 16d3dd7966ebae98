// The local function writes the captured local between the check and the entry.
[Port("x86")]
public sealed class LocalFunctionOverwritesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Forget();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        void Forget() => pending = false;
    }
}
