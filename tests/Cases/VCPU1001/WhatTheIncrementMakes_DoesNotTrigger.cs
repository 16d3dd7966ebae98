// What the operator makes is nothing, so that everybody looks.
[Port("x86")]
public sealed class WhatTheIncrementMakesPort : ArchPort
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
        Round? after = ++round;
        if (after is not null || !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Round
    {
        public static Round? operator ++(Round? round) => null;
    }
}
