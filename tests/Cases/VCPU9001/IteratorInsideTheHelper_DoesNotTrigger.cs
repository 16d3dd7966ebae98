// The helper looks at the work itself; what runs in pieces is a function inside of it that only counts.
[Port("x86")]
public sealed class IteratorInsideTheHelperPort : ArchPort
{
    private int _sum;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private bool IsPending(Vcpu vcpu)
    {
        foreach (int number in Numbers(3))
        {
            _sum += number;
        }

        return vcpu.Task.TransferWorkPending();

        static IEnumerable<int> Numbers(int count)
        {
            for (int i = 0; i < count; i++)
            {
                yield return i;
            }
        }
    }
}
