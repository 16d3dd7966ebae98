// List.ForEach is compiled elsewhere: whether and how often it runs the drain cannot be seen, so nothing behind it is proved.
[Port("x86")]
public sealed class DelegateHandedToListPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        List<Vcpu> siblings = [.. vcpu.Vm.Vcpus];
        [|siblings.ForEach(sibling => sibling.HandleTransferWork())|];

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
