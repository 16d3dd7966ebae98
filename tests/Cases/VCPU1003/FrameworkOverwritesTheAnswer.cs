// A framework's method writes another answer over the one that counts.
public sealed class FrameworkOverwritesTheAnswer
{
    private readonly Dictionary<int, bool> _known = [];

    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        _known.TryGetValue(vcpu.Id, out pending);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
