// Adding, subtracting, shifting by and collecting nothing leave the error what it is.
[Port("x86")]
public sealed class NothingAddedToTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int none = 0;
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            int sum = ret + none;
            if (sum < 0 && vcpu.Id == 0)
            {
                return sum;
            }

            int difference = ret - none;
            if (difference < 0 && vcpu.Id != 0 && vcpu.Cpu == 0)
            {
                return difference;
            }

            if (ret << none < 0)
            {
                return ret;
            }

            ret |= vcpu.Cpu;
            if (difference < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
