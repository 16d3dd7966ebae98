// The guest is entered with the catch-up switched on and requested: the entry finds the request.
[Port("x86")]
public sealed class CatchUpBeforeTheEntryPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _catchUp;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                Adjust(vcpu, _last - Now());
                CatchUp(vcpu, true);
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [SetsTscCatchUp]
    private void CatchUp(Vcpu vcpu, bool on) => _catchUp = on;

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
