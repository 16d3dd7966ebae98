// Taking the exit apart calls a Deconstruct method of the port's own, and that one opens a window behind the check.
[Port("x86")]
public sealed class DeconstructOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        (int id, bool runnable) = vcpu;
        if (!pending && runnable)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return id;
    }
}

internal static class VcpuParts
{
    public static void Deconstruct(this Vcpu vcpu, out int id, out bool runnable)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        (id, runnable) = (vcpu.Id, vcpu.Runnable);
    }
}
