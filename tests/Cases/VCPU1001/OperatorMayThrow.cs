// The operator of the port's own numbers may throw, and then nothing was looked at.
public static class OperatorMayThrow
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Meter first = new();
        Meter second = new();
        vcpu.HostCpu.DisableInterrupts();
        bool pending = false;
        try
        {
            Meter sum = first + second;
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

public sealed class Meter
{
    public static Meter operator +(Meter left, Meter right) => right;
}
