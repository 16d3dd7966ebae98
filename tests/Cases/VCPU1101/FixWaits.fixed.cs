// A halted vCPU blocks, and a thread waits for its turn: neither may hold up those who wait for the section to end.
[Port("x86")]
public sealed class FixWaitsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        if (!vcpu.Runnable)
        {
            vcpu.SrcuReadUnlock();
            vcpu.Block();
            vcpu.SrcuReadLock();
        }

        for (int turn = 0; turn < 3; turn++)
        {
            vcpu.SrcuReadUnlock();
            vcpu.Task.Schedule();
            vcpu.SrcuReadLock();
        }

        vcpu.SrcuReadUnlock();
        return 0;
    }
}
