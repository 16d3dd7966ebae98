// Some turns drain and lose the order, others see the work and do nothing: that is one mistake each.
public static class SeenAndDrainedBySomeTurns
{
    [RunLoop]
    public static void Turn(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            if ({|VCPU1004:vcpu.Task.TestFlags(ThreadFlags.NeedResched)|})
            {
                if (vcpu.Halted)
                {
                    [|vcpu.HandleTransferWork()|];
                }
            }
        }
    }
}
