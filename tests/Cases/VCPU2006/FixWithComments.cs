// What stands between has nothing to do with the request, and the comments go with their statements.
[Port("x86")]
public sealed class FixWithCommentsPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private int _updates;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            // All counters have to match.
            _active = Matched(); // now
            _updates++;

            // Nobody has to do it again.
            [|vcpu.ClearRequest(VcpuRequest.MasterClockUpdate)|]; // for now
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
