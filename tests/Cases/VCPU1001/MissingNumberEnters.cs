// A missing number counts as zero, so that the entry is reached without it.
public static class MissingNumberEnters
{
    [RunLoop]
    public static int Given(Vcpu vcpu, int? budget)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (budget.GetValueOrDefault() == 0 && budget is null)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
