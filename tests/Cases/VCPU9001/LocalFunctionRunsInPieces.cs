// The drain is made by a function inside that runs in pieces, each whenever it is asked for.
[Port("x86")]
public sealed class LocalFunctionRunsInPiecesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        foreach (int ret in [|Drains(3)|])
        {
            if (ret < 0)
            {
                return ret;
            }
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        IEnumerable<int> Drains(int count)
        {
            for (int i = 0; i < count; i++)
            {
                yield return vcpu.HandleTransferWork();
            }
        }
    }
}
