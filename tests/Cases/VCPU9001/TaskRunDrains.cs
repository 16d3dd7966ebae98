// The drain moves to another thread: what it does there cannot be followed from here.
using System.Threading.Tasks;

[Port("x86")]
public sealed class TaskRunDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Task<int> drain = [|Task.Run(() => vcpu.HandleTransferWork())|];
        int ret = drain.Result;
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.EnableInterrupts();
        return pending ? 0 : 1;
    }
}
