// What the helper writes is known behind a call that is given a difference.
[Port("x86")]
public sealed class HelperWritesBehindADifferencePort : ArchPort
{
    private int _limit;
    private bool _looked;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int count = vcpu.Cpu;
        _limit = 2;
        _looked = false;
        if (count < _limit)
        {
            Spend(_limit - count);
        }

        if (_looked && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        [|vcpu.EnterGuest()|];

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Spend(int left) => _looked = left > 0;
}
