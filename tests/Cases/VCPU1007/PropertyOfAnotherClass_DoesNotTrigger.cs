// The answer comes from a property of another class, in a generic helper.
[Port("generic", Publication = Publication.VcpuMode)]
public sealed class PropertyOfAnotherClassPort : ArchPort
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
            if (Clear(new Gate(vcpu)))
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool Clear<T>(T gate)
        where T : IGate => gate.IsOpen;
}

public interface IGate
{
    bool IsOpen { get; }
}

public sealed class Gate(Vcpu vcpu) : IGate
{
    private readonly Vcpu own = vcpu;

    public bool IsOpen => !own.RequestPending() && !own.Task.TransferWorkPending();
}
