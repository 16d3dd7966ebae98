// Only the first round enters, and it is the one that checks; the counter decides both.
[Port("x86")]
public sealed class CountedRoundsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = false;
        for (int round = 0; round < 2; round++)
        {
            if (round == 0)
            {
                pending = vcpu.Task.TransferWorkPending();
            }

            if (round == 0 && !pending)
            {
                vcpu.EnterGuest();
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
