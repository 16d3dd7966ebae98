// What the variable held before is something, so that nobody looks.
[Port("x86")]
public sealed class WhatWasBeforeTheIncrementPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Round? round = new();
        Round? before = round++;
        if (before is null && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        [|vcpu.EnterGuest()|];

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Round
    {
        public static Round? operator ++(Round? round) => null;
    }
}
