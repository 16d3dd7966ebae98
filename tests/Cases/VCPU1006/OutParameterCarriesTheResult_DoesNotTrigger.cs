// The try-shaped helper returns false and the error, and the loop returns the error.
[Port("riscv")]
public sealed class OutParameterCarriesTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (!TrySettle(vcpu, out int error))
            {
                return error;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool TrySettle(Vcpu vcpu, out int error)
    {
        error = vcpu.HandleTransferWork();
        return error >= 0;
    }
}
