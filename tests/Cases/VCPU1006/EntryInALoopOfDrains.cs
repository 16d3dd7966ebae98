// The order is lost at the entry, and that the loop comes round again is no other mistake.
[Port("x86")]
public sealed class EntryInALoopOfDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HandleTransferWork();
            vcpu.HostCpu.DisableInterrupts();
            {|VCPU1003:[|vcpu.EnterGuest()|]|};
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
