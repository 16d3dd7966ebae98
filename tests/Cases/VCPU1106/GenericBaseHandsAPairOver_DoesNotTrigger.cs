// A generic class hands over what it knows nothing of, and the class made of it finds in there which request to take.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class GenericBaseHandsAPairOverPort : ArchPort
{
    private readonly WantedTaker<long> _taker = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            _taker.TakeAll(vcpu, new Wanted(VcpuRequest.Event, vcpu.Id));
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }
}

public readonly record struct Wanted(VcpuRequest Request, int Id);

public abstract class Taker<T>
{
    public bool TakeAll(Vcpu vcpu, T what) => Take(vcpu, what);

    protected abstract bool Take(Vcpu vcpu, T what);
}

public sealed class WantedTaker<TCount> : Taker<Wanted>
{
    public TCount? Taken { get; set; }

    protected override bool Take(Vcpu vcpu, Wanted what) => vcpu.CheckRequest(what.Request);
}
