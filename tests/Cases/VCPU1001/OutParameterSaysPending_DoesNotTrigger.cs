// The helper hands the answer back through an out parameter.
[Port("x86")]
public sealed class OutParameterSaysPendingPort : ArchPort
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
            Probe(vcpu, out bool pending);
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Probe(Vcpu vcpu, out bool pending) => pending = vcpu.Task.TransferWorkPending();
}
