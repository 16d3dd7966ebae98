// The class that two ports are made of makes a request that neither takes: it is said once, of the first by its name.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class SecondOfTwoPort : SharedPort
{
    protected override bool MustNotEnter(Vcpu vcpu) => vcpu.RequestPending();
}

[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class FirstOfTwoPort : SharedPort
{
    protected override bool MustNotEnter(Vcpu vcpu) => {|#0:vcpu.RequestPending()|};
}

public abstract class SharedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!MustNotEnter(vcpu) && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            [|vcpu.MakeRequest(VcpuRequest.Event)|];
        }
    }

    protected abstract bool MustNotEnter(Vcpu vcpu);
}
