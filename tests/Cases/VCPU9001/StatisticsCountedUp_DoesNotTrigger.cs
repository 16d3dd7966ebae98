// What is only counted tells no states apart, however many counters there are and on however many ways they grow.
[Port("x86")]
public sealed class StatisticsCountedUpPort : ArchPort
{
    private int exits;
    private int halts;
    private int kicks;
    private int drains;

    public override int Run(Vcpu vcpu)
    {
        exits = 0;
        halts = 0;
        kicks = 0;
        drains = 0;
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            drains++;
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.Halted)
            {
                halts++;
                vcpu.Block();
                Kicked();
                continue;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
                exits++;
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private void Kicked() => kicks++;
}
