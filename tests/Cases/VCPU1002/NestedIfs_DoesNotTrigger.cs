// Three nested tests, each with its part of the mask; the innermost branch has seen them all clear.
[Port("riscv")]
public sealed class NestedIfsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(ThreadFlags.MustExit))
        {
            if (!vcpu.Task.TestFlags(ThreadFlags.Reschedule))
            {
                if (!vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
                {
                    vcpu.EnterGuest();
                }
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
