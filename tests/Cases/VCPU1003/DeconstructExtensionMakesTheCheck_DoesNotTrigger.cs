// Taking the vCPU apart calls an extension method, which makes the check.
[Port("x86")]
public sealed class DeconstructExtensionMakesTheCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var (round, pending) = vcpu;
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
    public static void Deconstruct(this Vcpu vcpu, out int round, out bool pending)
    {
        round = 0;
        pending = vcpu.Task.TransferWorkPending();
    }
}
