// Every delegate of the type that is made here only counts.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class HarmlessDelegateTakesTheVcpuPort : ArchPort
{
    private readonly Action<Vcpu> changed = static vcpu => Count(vcpu);

    private static int entries;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            changed(vcpu);
            Tell(vcpu);
            vcpu.EnterGuest();
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Tell(Vcpu vcpu) => changed(vcpu);

    private static void Count(Vcpu vcpu) => entries += vcpu.Id;
}
