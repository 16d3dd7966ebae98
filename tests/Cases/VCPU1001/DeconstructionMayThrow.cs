// Taking the probe apart may throw, and then nothing was looked at.
public static class DeconstructionMayThrow
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Probe probe = new();
        vcpu.HostCpu.DisableInterrupts();
        bool pending = false;
        try
        {
            var (first, second) = probe;
            pending = vcpu.Task.TransferWorkPending();
        }
        catch (OverflowException)
        {
            vcpu.MakeRequest(VcpuRequest.Event);
        }

        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}

public sealed class Probe
{
    public void Deconstruct(out int first, out int second)
    {
        first = 1;
        second = 2;
    }
}
