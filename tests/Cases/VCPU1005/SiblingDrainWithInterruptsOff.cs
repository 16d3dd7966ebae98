// It is this CPU that sleeps, whichever vCPU's wrapper is called for it.
[Port("powerpc")]
public sealed class SiblingDrainWithInterruptsOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        vcpu.HostCpu.DisableInterrupts();
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            ret |= [|sibling.HandleTransferWork()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return ret;
    }
}
