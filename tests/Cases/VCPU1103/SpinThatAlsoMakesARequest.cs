// The loop spins on signals in a method that has to do with clocks as well: it is said once.
[Port("x86")]
public sealed class SpinThatAlsoMakesARequestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        while (![|vcpu.Task.SignalPending()|])
        {
            if (vcpu.Halted)
            {
                break;
            }
        }

        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            vcpu.Time.Page.Publish(vcpu.Time.Clock);
        }

        return vcpu.HandleTransferWork();
    }
}
