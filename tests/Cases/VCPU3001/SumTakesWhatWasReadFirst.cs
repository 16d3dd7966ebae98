// What is added to is read before the call that sets it to nothing: the sum is negative.
[Port("x86")]
public sealed class SumTakesWhatWasReadFirstPort : ArchPort
{
    private readonly Budget _budget = new();

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Budget budget = _budget;
        if (budget.Left == -2)
        {
            [|budget.Left|] += Refill(budget);
        }

        vcpu.Cpu = cpu;
    }

    private static long Refill(Budget budget)
    {
        budget.Left = 0;
        return 1;
    }

    private sealed class Budget
    {
        public long Left
        {
            get;
            [param: NotNegative]
            set;
        }
    }
}
