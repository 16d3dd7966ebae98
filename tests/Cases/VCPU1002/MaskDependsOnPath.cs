// Which mask the test is given depends on the path, and on one of them it is the short one.
[Port("x86")]
public sealed class MaskDependsOnPathPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        ThreadFlags mask = ThreadFlags.TransferWork;
        if (vcpu.Halted)
        {
            mask = ThreadFlags.MustExit;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(mask))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
