// The pattern takes another vCPU out of the session of the own one: whose work it is that is looked at there is not known.
public static class PatternFindsAnotherVcpu
{
    [RunLoop]
    public static void Serve(Session session)
    {
        session.Vcpu.HostCpu.DisableInterrupts();
        if (session is { Peer: { } peer } && ![|peer.Task.TransferWorkPending()|])
        {
            session.Vcpu.EnterGuest();
        }

        session.Vcpu.HostCpu.EnableInterrupts();
    }
}

[VcpuPart]
public sealed class Session(Vcpu vcpu, Vcpu peer)
{
    [SameVcpu]
    public Vcpu Vcpu { get; } = vcpu;

    public Vcpu Peer { get; } = peer;
}
