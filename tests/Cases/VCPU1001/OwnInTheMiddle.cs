// The local function that asks is given the own vCPU, but the one that looks asks another, whichever function calls it.
[Port("x86")]
public sealed class OwnInTheMiddlePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var sibling = vcpu.Vm.Vcpus.First();
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(sibling, vcpu))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsPending(Vcpu target, Vcpu own)
    {
        return Ask(own);

        bool Ask(Vcpu other) => other.Halted || Look();

        bool Look() => target.Task.TransferWorkPending();
    }
}
