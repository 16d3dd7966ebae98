// Taking the vCPU apart gives the answer first.
[Port("x86")]
public sealed class DeconstructGivesTheAnswerFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var (pending, round) = vcpu;
        vcpu.Cpu = round;
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class VcpuParts
{
    public static void Deconstruct(this Vcpu vcpu, out bool pending, out int round)
    {
        pending = vcpu.Task.TransferWorkPending();
        round = 0;
    }
}
