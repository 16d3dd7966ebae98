// The helper dispatches whatever it was told, so the caller's call is where the "leave" is lost.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HelperDispatchesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        do
        {
            ret = vcpu.HandleTransferWork();
            [|Dispatch(vcpu)|];
        }
        while (ret == 0);
        return ret;
    }

    private static void Dispatch(Vcpu vcpu) => vcpu.EnterGuest();
}
