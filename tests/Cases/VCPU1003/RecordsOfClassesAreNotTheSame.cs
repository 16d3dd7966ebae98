// Neither of the records is missing, which does not make them the same.
[Port("x86")]
public sealed class RecordsOfClassesAreNotTheSamePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var mode = new Mode(1);
        bool pending = mode == new Mode(vcpu.Cpu) && vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Mode(int Number);
}
