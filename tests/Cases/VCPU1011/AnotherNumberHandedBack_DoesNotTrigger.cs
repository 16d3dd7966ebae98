// The helper is given the drain's result and hands back another number, which is an error of its own.
[Port("handed")]
public sealed class AnotherNumberHandedBackPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.HandleTransferWork();
            if (ret < 0)
            {
                return Second(ret, -5);
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Second(int first, int second) => first == 0 ? first : second;
}
