// Four errors may come from elsewhere: that of a signal is one of them, but nothing says that it is this one.
[Port("riscv")]
public sealed class OneOfFourErrorsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int error = Environment.TickCount;
        if (vcpu.Task.SignalPending() && error < 0 && error >= -4)
        {
            return error;
        }

        return vcpu.HandleTransferWork();
    }
}
