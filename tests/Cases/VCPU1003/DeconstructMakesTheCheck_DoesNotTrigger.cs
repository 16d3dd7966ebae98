// Taking the object apart calls its Deconstruct method, which makes the check.
[Port("x86")]
public sealed class DeconstructMakesTheCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var (round, pending) = new Looker(vcpu);
        vcpu.Cpu = round;
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Looker(Vcpu vcpu)
    {
        public void Deconstruct(out int round, out bool pending)
        {
            round = 1;
            pending = vcpu.Task.TransferWorkPending();
        }
    }
}
