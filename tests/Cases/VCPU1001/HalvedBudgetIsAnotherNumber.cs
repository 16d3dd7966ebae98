// Half of a negative number is another one, so that what is left of the budget is -2, and nobody looks.
public static class HalvedBudgetIsAnotherNumber
{
    [RunLoop]
    public static void Run(Vcpu vcpu)
    {
        int budget = -4;
        int left = budget >> 1;
        vcpu.HostCpu.DisableInterrupts();
        if (left != -2 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }
}
