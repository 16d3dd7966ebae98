// Two mistakes on one way round: the order of the drain is lost, and the check is prepared with interrupts on.
public static class PreparedWhereInterruptsAreOn
{
    [RunLoop]
    public static void Turn(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            [|vcpu.HandleTransferWork()|];
            {|VCPU1012:vcpu.Task.PrepareTransfer()|};
        }
    }
}
