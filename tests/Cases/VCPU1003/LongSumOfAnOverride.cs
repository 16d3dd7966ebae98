// Only the first of very many numbers that are added up comes from a call, and only an override of it opens a window.
[Port("x86")]
public class LongSumOfAnOverridePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            int sum = Opened(vcpu) + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id
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
                + vcpu.Id + vcpu.Id + vcpu.Id + vcpu.Id;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected virtual int Opened(Vcpu vcpu) => vcpu.Id;
}

[Port("x86")]
public sealed class OpeningPort : LongSumOfAnOverridePort
{
    protected override int Opened(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.Id;
    }
}
