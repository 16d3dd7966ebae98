// The extension block gives the vCPU a method that returns it with a number.
[Port("x86")]
public sealed class ExtensionBlockGivesAPairPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var (same, rounds) = vcpu.WithRounds();
        if (rounds > 0 && !same.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class VcpuRoundsExtensions
{
    extension(Vcpu vcpu)
    {
        public (Vcpu Same, int Rounds) WithRounds() => (vcpu, 1);
    }
}
