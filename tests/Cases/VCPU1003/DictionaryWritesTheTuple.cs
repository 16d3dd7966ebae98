// What the dictionary writes is not known: the answer is gone.
[Port("x86")]
public sealed class DictionaryWritesTheTuplePort : ArchPort
{
    private readonly Dictionary<int, (bool Pending, int Round)> _looks = [];

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = (Pending: vcpu.Task.TransferWorkPending(), Round: 1);
        _looks.TryGetValue(vcpu.Id, out look);
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
