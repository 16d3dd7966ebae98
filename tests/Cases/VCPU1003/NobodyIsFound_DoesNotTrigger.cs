// There is no other vCPU in this port: who asks for one is given nobody.
[Port("x86")]
public sealed class NobodyIsFoundPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Runnable && FindOther()!.Task.SignalPending())
        {
            return 0;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Vcpu? FindOther() => null;
}
