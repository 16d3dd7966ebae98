// A local function puts another lambda in the variable.
[Port("x86")]
public sealed class DelegateReplacedInALocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Action hook = () => vcpu.Stats.Exits++;
        Arm();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|hook()|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        void Arm()
        {
            hook = () => Window(vcpu);
        }
    }

    private static void Window(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
