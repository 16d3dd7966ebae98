// An MSR write is emulated with interrupts on; preparing the transfer there comes too early to help the next entry.
[Port("x86")]
public sealed class WriteMsrPreparesPort : ArchPort
{
    private ulong shadow;

    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        switch (index)
        {
            case 0x10:
                shadow = data;
                [|vcpu.Task.PrepareTransfer()|];
                return 0;
            default:
                return 1;
        }
    }
}
