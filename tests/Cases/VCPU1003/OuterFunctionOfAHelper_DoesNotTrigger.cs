// The helper has a local of its own beside the field that it fills by its local function; the loop looks at the field.
[Port("x86")]
public sealed class OuterFunctionOfAHelperPort : ArchPort
{
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Refresh(vcpu);
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Refresh(Vcpu vcpu)
    {
        bool again = false;
        Look();
        if (again)
        {
            Look();
        }

        void Look()
        {
            again = !again && vcpu.Runnable;
            pending = vcpu.Task.TransferWorkPending();
        }
    }
}
