// The delegate adds numbers up and touches no protocol state.
[Port("x86")]
public sealed class ForEachWithoutEffectsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int sum = 0;
        List<Vcpu> siblings = [.. vcpu.Vm.Vcpus];
        siblings.ForEach(sibling => sum += sibling.Cpu);

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return sum;
    }
}
