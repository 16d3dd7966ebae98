// Nobody implements what a vCPU of another kind does.
[Port("x86")]
public sealed class VcpuOfAnInterfacePort : ArchPort
{
    private readonly INestedVcpu _nested;

    public VcpuOfAnInterfacePort(INestedVcpu nested) => _nested = nested;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        [|_nested.Save()|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

[VcpuPart]
public interface INestedVcpu
{
    void Save();
}
