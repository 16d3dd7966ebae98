// What the operator leaves in the variable is nothing, so that everybody looks.
[Port("x86")]
public sealed class WhatTheIncrementLeavesPort : ArchPort
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
        round++;
        if (round is not null || !vcpu.Task.TransferWorkPending())
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
