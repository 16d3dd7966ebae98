// The delegate that drains is made inside a local function.
[Port("x86")]
public sealed class DelegateMadeInALocalFunctionPort : ArchPort
{
    private Func<int>? handle;

    public override int Run(Vcpu vcpu)
    {
        Bind();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|handle!()|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        void Bind()
        {
            handle = () => vcpu.HandleTransferWork();
        }
    }
}
