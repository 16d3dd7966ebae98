// Whether interrupts were on goes through a static field; it is no answer about pending work, and the guest is entered although there is some.
[Port("x86")]
public sealed class FormerStateKeptInStaticPort : ArchPort
{
    private static bool s_wereOn;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        s_wereOn = SaveAndDisable(vcpu.HostCpu);
        if (s_wereOn || !pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [SetsInterrupts(InterruptState.Off)]
    private static bool SaveAndDisable(HostCpu cpu)
    {
        cpu.DisableInterrupts();
        return true;
    }
}
