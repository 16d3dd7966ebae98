// s390 publishes by the bits of the SIE block, which the entry itself reads.
[Port("s390", Publication = Publication.SieControl)]
public sealed class OtherPublicationsPort : ArchPort
{
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
            vcpu.Sie.SetInSie();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.Sie.ClearInSie();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
