// A field of the struct is initialized: as long as nobody has looked, work may be pending.
[Port("x86")]
public sealed class FieldOfTheStructIsInitializedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look();
        if (vcpu.Runnable)
        {
            look.Pending = vcpu.Task.TransferWorkPending();
        }
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Look
    {
        public bool Pending = true;

        public Look()
        {
        }
    }
}
