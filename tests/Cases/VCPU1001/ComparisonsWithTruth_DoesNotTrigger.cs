// Each loop looks and enters under the same condition, which is compared with true or false on one of the two ways.
public static class ComparisonsWithTruth
{
    [RunLoop]
    public static int EqualsTrue(Vcpu vcpu, int budget)
    {
        vcpu.HostCpu.DisableInterrupts();
        if ((budget > 0) == true)
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
    public static int NotFalse(Vcpu vcpu, int budget)
    {
        vcpu.HostCpu.DisableInterrupts();
        if ((budget > 0) != false)
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
    public static int IsFalse(Vcpu vcpu, int budget)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (budget <= 0 is false)
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
}
