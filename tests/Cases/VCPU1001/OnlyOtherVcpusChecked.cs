// Thread flags belong to the task that runs: the other vCPUs' tasks being idle says nothing about work for this one.
[Port("x86")]
public sealed class OnlyOtherVcpusCheckedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool busy = false;
        foreach (Vcpu other in vcpu.Vm.Vcpus)
        {
            busy |= other.Task.TransferWorkPending();
        }

        if (busy)
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
