// The lambda does nothing to the protocol, but it writes the captured answer when the framework calls it.
[Port("x86")]
public sealed class FrameworkRunsOverwritingLambdaPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        List<int> rounds = [1, 2, 3];
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        rounds.ForEach(round => pending = false);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
