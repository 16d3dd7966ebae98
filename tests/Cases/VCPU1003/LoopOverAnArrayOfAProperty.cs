// The property that the array of a loop comes from opens a window.
[Port("x86")]
public sealed class LoopOverAnArrayOfAPropertyPort : ArchPort
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
            foreach (int number in Fetched)
            {
                _sum += number;
            }

            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int[] Fetched
    {
        get
        {
            HostCpu.Current.EnableInterrupts();
            HostCpu.Current.DisableInterrupts();
            return [1, 2];
        }
    }
}
