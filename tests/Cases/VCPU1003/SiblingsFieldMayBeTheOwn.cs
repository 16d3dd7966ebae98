// The field of a sibling is written, which may be the port itself: what its own field holds is not known any more.
public sealed class SiblingsFieldMayBeTheOwn
{
    private bool _pending;

    [RunLoop]
    public void Loop(Vcpu vcpu, SiblingsFieldMayBeTheOwn sibling)
    {
        vcpu.HostCpu.DisableInterrupts();
        _pending = vcpu.Task.TransferWorkPending();
        sibling._pending = false;
        if (!_pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void ByAMethod(Vcpu vcpu, SiblingsFieldMayBeTheOwn sibling)
    {
        vcpu.HostCpu.DisableInterrupts();
        _pending = false;
        sibling.Block();
        if (!_pending)
        {
            {|VCPU1001:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void ByAHelper(Vcpu vcpu, SiblingsFieldMayBeTheOwn sibling)
    {
        vcpu.HostCpu.DisableInterrupts();
        _pending = vcpu.Task.TransferWorkPending();
        Clear(sibling);
        if (!_pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void FoundWithAWindow(Vcpu vcpu, SiblingsFieldMayBeTheOwn sibling)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Find(vcpu, sibling)._pending = false;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static void Clear(SiblingsFieldMayBeTheOwn sibling) => sibling._pending = false;

    private static SiblingsFieldMayBeTheOwn Find(Vcpu vcpu, SiblingsFieldMayBeTheOwn sibling)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return sibling;
    }

    private void Block() => _pending = true;
}
