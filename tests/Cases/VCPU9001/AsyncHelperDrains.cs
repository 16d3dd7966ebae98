// The async helper may go on after its caller did; the order of its drain and the caller's entry is not fixed.
using System.Threading.Tasks;

[Port("x86")]
public sealed class AsyncHelperDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = [|DrainAsync(vcpu)|].Result;
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
        return 0;
    }

    private static async Task<int> DrainAsync(Vcpu vcpu)
    {
        await Task.Yield();
        return vcpu.HandleTransferWork();
    }
}
