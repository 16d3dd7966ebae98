// The iterator yields plain numbers; nothing in its body belongs to the protocol.
[Port("x86")]
public sealed class IteratorWithoutEventsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        foreach (int round in Countdown(3))
        {
            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (pending || round == 1)
            {
                break;
            }
        }

        return 0;
    }

    private static IEnumerable<int> Countdown(int from)
    {
        for (int i = from; i > 0; i--)
        {
            yield return i;
        }
    }
}
