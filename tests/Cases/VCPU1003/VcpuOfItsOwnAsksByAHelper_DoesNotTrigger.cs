// A class that stands for the vCPU asks for its work in a method of its own, which its run loop calls.
[VcpuPart]
public sealed class VcpuOfItsOwn(Vcpu vcpu)
{
    public Vcpu Vcpu { get; } = vcpu;

    public bool MustNotEnter() => IsPending();

    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.TransferWork)]
    public bool IsPending() => HostTask.Current.TransferWorkPending();
}

public static class VcpuOfItsOwnAsksByAHelper
{
    [RunLoop]
    public static int Turn(VcpuOfItsOwn own)
    {
        int ret = own.Vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        own.Vcpu.HostCpu.DisableInterrupts();
        if (!own.MustNotEnter())
        {
            own.Vcpu.EnterGuest();
        }

        own.Vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
