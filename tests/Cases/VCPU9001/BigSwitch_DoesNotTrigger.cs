// Many arms, one state: the exits are handled in a switch whose arms all do the same to the protocol.
[Port("x86")]
public sealed class BigSwitchPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        switch (Environment.ProcessorCount)
        {
            case 1: return 11;
            case 2: vcpu.HostCpu.MemoryBarrier(); break;
            case 3: return 13;
            case 4: vcpu.Task.CondResched(); break;
            case 5: return 15;
            case 6: vcpu.HostCpu.MemoryBarrier(); break;
            case 7: return 17;
            case 8: vcpu.Task.CondResched(); break;
            case > 8 and < 64: return 18;
            default: break;
        }

        return 0;
    }
}
