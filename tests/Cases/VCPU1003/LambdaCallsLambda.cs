// One lambda calls another twice, and that one opens a window behind the check.
[Port("x86")]
public sealed class LambdaCallsLambdaPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Action flush = () => Toggle(vcpu.HostCpu);
            Action twice = () =>
            {
                flush();
                flush();
            };
            twice();
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Toggle(HostCpu cpu)
    {
        cpu.EnableInterrupts();
        cpu.DisableInterrupts();
    }
}
