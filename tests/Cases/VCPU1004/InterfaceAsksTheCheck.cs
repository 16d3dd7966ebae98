// Behind the interface stands one check of the work; the loop that uses it has no drain for what it reports.
[Port("x86")]
public sealed class InterfaceAsksTheCheckPort(IEntryGate gate) : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            bool open = [|gate.IsOpen(vcpu)|];
            if (open)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}

public interface IEntryGate
{
    bool IsOpen(Vcpu vcpu);
}

public sealed class WorkGate : IEntryGate
{
    public bool IsOpen(Vcpu vcpu) => !vcpu.Task.TransferWorkPending();
}
