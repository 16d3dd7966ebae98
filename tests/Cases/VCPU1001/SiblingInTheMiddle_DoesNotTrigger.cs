// The local function that asks is given another vCPU, and the one that looks is the vCPU's own, whichever function calls it.
[Port("x86")]
public sealed class SiblingInTheMiddlePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var sibling = vcpu.Vm.Vcpus.First();
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(vcpu, sibling))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPendingInside(sibling, vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsPending(Vcpu target, Vcpu sibling)
    {
        return Ask(sibling);

        bool Ask(Vcpu other) => other.Halted || Look();

        bool Look() => target.Task.TransferWorkPending();
    }

    private static bool IsPendingInside(Vcpu other, Vcpu target)
    {
        return Ask(target);

        bool Ask(Vcpu asked)
        {
            return First(other);

            bool First(Vcpu ignored) => ignored.Halted || Second();

            bool Second() => asked.Task.TransferWorkPending();
        }
    }
}
