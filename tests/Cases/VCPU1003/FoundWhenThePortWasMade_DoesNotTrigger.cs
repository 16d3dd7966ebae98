// A field asks for another vCPU where it is declared, and keeps only whether there is one.
[Port("x86")]
public sealed class FoundWhenThePortWasMadePort : ArchPort
{
    private readonly bool _isPaired = TryFind(out Vcpu? found) && found!.Task.SignalPending();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!_isPaired && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool TryFind(out Vcpu? found)
    {
        found = null;
        return Console.Read() > 0;
    }
}
