// The work that the outer loop sees is never drained; that the inner one waits for a signal is the same mistake, which is reported once.
public static class LooksAtSignalsInsideRunner
{
    [RunLoop]
    public static void Run(Vcpu vcpu)
    {
        while ([|vcpu.Task.TransferWorkPendingHint()|])
        {
            while (!vcpu.Task.SignalPending())
            {
            }
        }
    }
}
