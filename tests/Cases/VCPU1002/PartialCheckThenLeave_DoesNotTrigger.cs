// A partial check that is followed by no entry needs no other half: the vCPU waits for its wake-up and leaves.
[Port("x86")]
public sealed class PartialCheckThenLeavePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            if (vcpu.Task.SignalPending())
            {
                return vcpu.HandleTransferWork();
            }

            vcpu.Block();
        }

        return 0;
    }
}
