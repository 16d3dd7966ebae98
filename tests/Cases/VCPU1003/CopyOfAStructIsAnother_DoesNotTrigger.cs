// What is done to a copy of a struct leaves the first as it was.
[Port("x86")]
public sealed class CopyOfAStructIsAnotherPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look { Pending = vcpu.Task.TransferWorkPending() };
        var copy = look;
        copy.Pending = false;
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Look
    {
        public bool Pending { get; set; }
    }
}
