// The method just ends, with interrupts off.
[Port("loongarch")]
public sealed class FixVoidEndPort : ArchPort
{
    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    public override void [|Put|](Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
    }
}
