using VcpuLint.Model;

namespace Judged;

// The async helper cannot be followed, which is a warning by default.
[Port("x86")]
public sealed class UnprovenPort : ArchPort
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
