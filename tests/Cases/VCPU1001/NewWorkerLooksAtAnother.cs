// A worker makes another one for a sibling, whose constructor looks at the sibling's work: nobody has looked at the own work.
[VcpuPart]
public sealed class NewWorkerLooksAtAnother
{
    private NewWorkerLooksAtAnother(Vcpu vcpu)
    {
        Vcpu = vcpu;
        IsPending = Vcpu.Task.TransferWorkPendingHint();
    }

    [SameVcpu]
    private Vcpu Vcpu { get; }

    private bool IsPending { get; }

    [RunLoop]
    public void Loop()
    {
        Vcpu.HostCpu.DisableInterrupts();
        var sibling = new NewWorkerLooksAtAnother(Vcpu.Vm.Vcpus[0]);
        if (!sibling.IsPending)
        {
            [|Vcpu.EnterGuest()|];
        }

        Vcpu.HostCpu.EnableInterrupts();
    }
}
