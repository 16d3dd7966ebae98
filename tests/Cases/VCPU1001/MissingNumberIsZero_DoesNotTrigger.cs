// A number that is missing counts as zero, in a variable and in a condition: the entries behind the tests are for others.
public static class MissingNumberIsZero
{
    [RunLoop]
    public static int Known(Vcpu vcpu)
    {
        int? last = null;
        int code = last.GetValueOrDefault();
        vcpu.HostCpu.DisableInterrupts();
        if (code != 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return code;
    }

    [RunLoop]
    public static int Given(Vcpu vcpu, int? budget)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (budget.GetValueOrDefault() == 0)
        {
            if (budget is > 5)
            {
                vcpu.EnterGuest();
            }
        }
        else if (budget is null)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
