// The check and the entry sit in different helpers of another class; together they keep the order.
[Port("riscv")]
public sealed class HelperChecksAndEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (GuestEntry.MayEnter(vcpu))
            {
                GuestEntry.Enter(vcpu);
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

internal static class GuestEntry
{
    public static bool MayEnter(Vcpu vcpu) => !vcpu.Task.TransferWorkPending();

    public static void Enter(Vcpu vcpu) => vcpu.EnterGuest();
}
