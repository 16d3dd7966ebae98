// The port's wrapper declares what it tests, and what it tests is the must-exit flags alone.
[Port("x86")]
public sealed class WrapperWithContractPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!UserSpaceWanted(vcpu))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [TestsWork(ThreadFlags.MustExit)]
    private static bool UserSpaceWanted(Vcpu vcpu) => vcpu.Task.SignalPending();
}
