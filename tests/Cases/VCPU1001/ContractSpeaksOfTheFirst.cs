// The contract of a test that is given two vCPUs speaks of the first: the work of the other is looked at here.
public abstract class ContractSpeaksOfTheFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var sibling = vcpu.Vm.Vcpus.First();
        vcpu.HostCpu.DisableInterrupts();
        if (!Asks(sibling, vcpu))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [TestsWork(ThreadFlags.TransferWork)]
    protected abstract bool Asks(Vcpu asked, Vcpu asking);
}
