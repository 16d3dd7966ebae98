// The error of the last round is in the parameter, which the loop begins with looking at.
public static class ParameterCarriesTheError
{
    [RunLoop]
    public static int Serve(Vcpu vcpu, int error)
    {
        while (true)
        {
            if (error < 0)
            {
                return error;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            error = vcpu.HandleTransferWork();
        }
    }
}
