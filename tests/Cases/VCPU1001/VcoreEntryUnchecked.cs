// A runner carries its whole core into the guest: its own task's flags are the ones to look at, and here nobody does.
public sealed class VcoreEntryUncheckedPort
{
    [RunLoop]
    public int RunCore(Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        cpu.DisableInterrupts();
        [|vcore.EnterGuest()|];
        cpu.EnableInterrupts();
        return 0;
    }
}
