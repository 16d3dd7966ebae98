using VcpuLint.Model;

namespace Judged;

// The same loop, in a folder whose severity is error.
[Port("x86")]
public sealed class UnprovenIsAnErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        return DrainAsync(vcpu).Result;
    }

    private static async Task<int> DrainAsync(Vcpu vcpu)
    {
        await Task.Yield();
        return vcpu.HandleTransferWork();
    }
}
