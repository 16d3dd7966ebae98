// Of the two delegates that the field may hold, the first makes a request and the second does nothing.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class OneDelegateOfTwoMakesARequestPort : ArchPort
{
    private readonly Action<int> changed;

    private Vcpu? last;

    public OneDelegateOfTwoMakesARequestPort(bool isLoud)
    {
        changed = Flush;
        if (!isLoud)
        {
            changed = Nothing;
        }
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            changed(vcpu.Id);
            [|vcpu.EnterGuest()|];
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Nothing(int id)
    {
    }

    private void Flush(int id)
    {
        if (last is { } waiting)
        {
            waiting.MakeRequest(VcpuRequest.TlbFlush);
        }
    }
}
