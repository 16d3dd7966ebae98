// The helper is given a difference that was compared, so that everybody looks.
[Port("x86")]
public sealed class DifferenceGivenToAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int count = vcpu.Cpu;
        int limit = vcpu.Vm.Vcpus.Count;
        if (count < limit && (IsSpent(limit - count) || !vcpu.Task.TransferWorkPending()))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsSpent(int left) => left <= 0;
}
