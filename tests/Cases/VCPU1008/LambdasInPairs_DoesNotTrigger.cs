// One delegate disables and the other enables, and the loop calls both.
[Port("loongarch")]
public sealed class LambdasInPairsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action begin = () => vcpu.HostCpu.DisableInterrupts();
        Action end = () => vcpu.HostCpu.EnableInterrupts();
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            begin();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            end();
        }
    }
}
