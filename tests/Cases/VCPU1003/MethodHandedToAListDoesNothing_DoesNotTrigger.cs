// A method that is handed to a list does nothing to the protocol.
public sealed class MethodHandedToAListDoesNothing
{
    private readonly List<int> _rounds = [];
    private int _sum;

    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            _rounds.ForEach(Add);
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private void Add(int round) => _sum += round;
}
