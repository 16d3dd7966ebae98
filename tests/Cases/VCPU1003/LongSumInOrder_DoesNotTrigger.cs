// Of very many numbers that are added up, the first turns interrupts on and the second turns them off again.
[Port("x86")]
public sealed class LongSumInOrderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int sum = On(vcpu) + Off(vcpu) + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id;
        if (sum > 0 && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int On(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        return vcpu.Id;
    }

    private static int Off(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.Id;
    }
}
