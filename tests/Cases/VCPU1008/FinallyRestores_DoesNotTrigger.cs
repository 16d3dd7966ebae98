// The lock is taken before the try block, and the finally block gives it back whichever way the block is left.
[Port("powerpc")]
public sealed class FinallyRestoresPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            state.Lock();
            try
            {
                if (!vcpu.Runnable)
                {
                    return 0;
                }

                Emulate(vcpu);
            }
            finally
            {
                state.Unlock();
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Emulate(Vcpu vcpu)
    {
        if (vcpu.Cpu < 0)
        {
            throw new InvalidOperationException();
        }
    }
}
