// The reader of the pair asks, and goes round whatever the answer is.
[Port("riscv")]
public sealed class RetryFixedToTruePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        [|Read(vcpu.Vm)|];
        return 0;
    }

    private static bool Read(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        while (true)
        {
            uint sequence = master.ReadBegin();
            bool inUse = master.InUse;
            if (!master.ReadRetry(sequence) && false)
            {
                return inUse;
            }
        }
    }
}
