// The call that the array of a loop comes from opens a window.
[Port("x86")]
public sealed class LoopOverAnArrayThatIsFetchedPort : ArchPort
{
    private int _sum;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            foreach (int number in Fetched())
            {
                _sum += number;
            }

            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int[] Fetched()
    {
        HostCpu.Current.EnableInterrupts();
        HostCpu.Current.DisableInterrupts();
        return [1, 2];
    }
}
