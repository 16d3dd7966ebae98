// Between the look and the question an extension method takes the vCPU apart, which changes nothing of the answer.
[Port("x86")]
public sealed class AnswerBesideADeconstructExtensionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool pending = true;
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        pending = vcpu.Task.TransferWorkPending();
        var (round, isFirst) = vcpu;
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return isFirst ? round : 0;
    }
}

internal static class RoundOfAVcpu
{
    public static void Deconstruct(this Vcpu vcpu, out int round, out bool isFirst)
    {
        round = vcpu.Cpu;
        isFirst = round == 0;
    }
}
