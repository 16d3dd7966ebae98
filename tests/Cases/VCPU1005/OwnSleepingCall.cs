// The allocation may sleep by contract, and the table is filled with preemption disabled.
[Port("arm64")]
public sealed class OwnSleepingCallPort : ArchPort
{
    private byte[] table = [];

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        table = [|AllocateTable()|];
        vcpu.HostCpu.EnablePreemption();
        return table.Length;
    }

    [MaySleep]
    private static byte[] AllocateTable() => new byte[64];
}
