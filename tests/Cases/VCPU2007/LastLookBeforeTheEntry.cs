// The last look at all requests cancels the entry that they could have been handled for.
[Port("x86")]
public sealed class LastLookBeforeTheEntryPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            Inject(vcpu);
        }

        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            [|vcpu.MakeRequest(VcpuRequest.Event)|];
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.RequestPending();
        vcpu.HostCpu.EnableInterrupts();
        return pending ? 1 : 0;
    }

    private void Inject(Vcpu vcpu) => _injected++;
}
