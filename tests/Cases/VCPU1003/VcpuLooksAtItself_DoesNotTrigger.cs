// The loop is a method of what stands for a vCPU: a local function, a helper and a tuple all mean the object itself.
[VcpuPart]
public sealed class VcpuLooksAtItselfRunner(Vcpu vcpu)
{
    [SameVcpu]
    public HostTask Task => vcpu.Task;

    [SameVcpu]
    public Vcpu Vcpu => vcpu;

    [RunLoop]
    public int Loop()
    {
        int ret = Vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Vcpu.HostCpu.DisableInterrupts();
        if (!Both().Own.Task.TransferWorkPending())
        {
            Vcpu.EnterGuest();
        }

        Vcpu.HostCpu.EnableInterrupts();
        return 0;

        (int Round, VcpuLooksAtItselfRunner Own) Both() => (1, this);
    }

    [RunLoop]
    public int Again()
    {
        int ret = Vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Vcpu.HostCpu.DisableInterrupts();
        if (!Pair().Own.Task.TransferWorkPending() && !Self().Task.TransferWorkPending())
        {
            Vcpu.EnterGuest();
        }

        Vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public int Once()
    {
        int ret = Vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Vcpu.HostCpu.DisableInterrupts();
        if (!Deep().Task.TransferWorkPending())
        {
            Vcpu.EnterGuest();
        }

        Vcpu.HostCpu.EnableInterrupts();
        return 0;

        VcpuLooksAtItselfRunner Deep()
        {
            return Inner();

            VcpuLooksAtItselfRunner Inner() => this;
        }
    }

    private (int Round, VcpuLooksAtItselfRunner Own) Pair() => (1, this);

    private VcpuLooksAtItselfRunner Self() => this;
}
