// The requests of all vCPUs are cleared after the one update, and with them one that came after the state was read.
[Port("x86")]
public sealed class ClearedForEachVcpuPort : ArchPort
{
    private bool _matched;
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.ClearRequest(VcpuRequest.MasterClockUpdate);
            }
            _active = Matched();
        }

        int ret = vcpu.HandleTransferWork();
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

    [Announces(VcpuRequest.MasterClockUpdate)]
    private bool Matched() => _matched;

    public void Match(Vcpu vcpu, bool matched)
    {
        _matched = matched;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
    }
}
