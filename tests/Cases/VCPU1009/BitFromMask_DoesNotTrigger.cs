// From mask to bit is another question.
[Port("log2")]
public sealed class BitFromMaskPort : ArchPort
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

            ThreadFlag bit = (ThreadFlag)System.Numerics.BitOperations.Log2((uint)ThreadFlags.NeedResched);
            vcpu.Halted = bit == ThreadFlag.NeedResched;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
