// The ref local is another name of the result, and writing to it loses what the drain said.
[Port("loongarch")]
public sealed class RefLocalOverwritesTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        ref int slot = ref ret;
        while (true)
        {
            ret = [|vcpu.HandleTransferWork()|];
            slot = 0;
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
