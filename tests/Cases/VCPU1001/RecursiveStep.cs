// The step calls itself to re-enter after a fast exit, and the check before the outermost call does not cover the inner ones.
[Port("x86")]
public sealed class RecursiveStepPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        int steps = [|Step(vcpu)|];
        vcpu.HostCpu.EnableInterrupts();
        return steps;
    }

    private static int Step(Vcpu vcpu)
    {
        GuestExit exit = vcpu.EnterGuest();
        return exit.IsFastPath ? Step(vcpu) + 1 : 0;
    }
}
