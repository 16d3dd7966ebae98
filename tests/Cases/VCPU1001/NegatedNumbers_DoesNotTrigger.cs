// What is asked of the negative of a number is known of the number: those who enter have looked.
public static class NegatedNumbers
{
    [RunLoop]
    public static int Sign(Vcpu vcpu, int budget)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (-budget < 0)
        {
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 1;
            }
        }

        if (budget > 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public static int Number(Vcpu vcpu, int error)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (-error == 4)
        {
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 1;
            }
        }

        if (error == -4)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
