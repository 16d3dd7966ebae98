// The hook of the class that is made of the generic one opens a window behind the check.
[Port("x86", Publication = Publication.VcpuMode)]
public abstract class GenericPort<T> : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                Prepare(vcpu);
                {|VCPU1007:[|vcpu.EnterGuest()|]|};
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    protected virtual void Prepare(Vcpu vcpu) => vcpu.Stats.Exits++;
}

public sealed class X86State;

[Port("x86", Publication = Publication.VcpuMode)]
public sealed class X86Port : GenericPort<X86State>
{
    protected override void Prepare(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
