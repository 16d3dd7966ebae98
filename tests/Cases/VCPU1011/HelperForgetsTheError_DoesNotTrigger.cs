// The helpers are given the drain's result and hand back numbers of their own, one of them by calling itself.
[Port("x86")]
public sealed class HelperForgetsTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.HandleTransferWork();
            if (ret < 0)
            {
                int other = vcpu.Runnable ? Told(ret) : Counted(ret, 3);
                return other < 0 ? other : 1;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Told(int error) => Console.Read();

    private static int Counted(int error, int rounds)
    {
        if (rounds > 0 && error != 0)
        {
            return Counted(error, rounds - 1);
        }

        return Console.Read();
    }
}
