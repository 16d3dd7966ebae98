// The helper puts a field back whether it is left by its answer or by an exception, which nobody catches.
[Port("riscv")]
public sealed class HelperFlagInFinallyPort : ArchPort
{
    private bool _busy;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(vcpu.Task.TransferWorkPending()) && !_busy)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private bool IsPending(bool pending)
    {
        _busy = true;
        try
        {
            Console.WriteLine(pending);
            return pending;
        }
        finally
        {
            _busy = false;
        }
    }
}
