// Nine helpers hand the vCPU back, each the one of the next: that is further than anybody follows.
[Port("x86")]
public sealed class NineHelpersReturnTheVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (![|Pick1(vcpu).Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Vcpu Pick1(Vcpu vcpu) => Pick2(vcpu);
    private static Vcpu Pick2(Vcpu vcpu) => Pick3(vcpu);
    private static Vcpu Pick3(Vcpu vcpu) => Pick4(vcpu);
    private static Vcpu Pick4(Vcpu vcpu) => Pick5(vcpu);
    private static Vcpu Pick5(Vcpu vcpu) => Pick6(vcpu);
    private static Vcpu Pick6(Vcpu vcpu) => Pick7(vcpu);
    private static Vcpu Pick7(Vcpu vcpu) => Pick8(vcpu);

    private static Vcpu Pick8(Vcpu vcpu)
    {
        var same = vcpu;
        return Pick9(same);
    }

    private static Vcpu Pick9(Vcpu vcpu) => vcpu;
}
