// The contract of a test that is given two vCPUs speaks of the first, which is the own one.
public abstract class OwnContractSpeaksOfTheFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var sibling = vcpu.Vm.Vcpus.First();
        vcpu.HostCpu.DisableInterrupts();
        if (!Asks(vcpu, sibling))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [TestsWork(ThreadFlags.TransferWork)]
    protected abstract bool Asks(Vcpu asked, Vcpu asking);
}
