// What stands for a vCPU is taken apart by a method of its own, which makes the check.
[VcpuPart]
public sealed class VcpuTakesItselfApartRunner(Vcpu vcpu)
{
    [SameVcpu]
    public HostTask Task => vcpu.Task;

    [SameVcpu]
    public Vcpu Vcpu => vcpu;

    public void Deconstruct(out int round, out bool pending)
    {
        round = 0;
        pending = Task.TransferWorkPending();
    }

    [RunLoop]
    public int Loop()
    {
        int ret = Vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Vcpu.HostCpu.DisableInterrupts();
        var runner = this;
        var (_, pending) = runner;
        if (!pending)
        {
            Vcpu.EnterGuest();
        }

        Vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
