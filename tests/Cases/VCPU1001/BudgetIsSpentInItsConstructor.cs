// The budget is what its declaration says only at first: its constructor begins with a loop that spends it.
[Port("x86")]
public sealed class BudgetIsSpentInItsConstructorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var budget = new Budget(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        if (budget.Left < 3 || !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Budget
    {
        public int Left = 3;

        public Budget(Vcpu vcpu)
        {
            while (Left > 0 && vcpu.Runnable)
            {
                Left--;
            }
        }
    }
}
