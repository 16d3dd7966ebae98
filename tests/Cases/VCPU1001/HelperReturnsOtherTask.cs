// A helper looks the task up and returns it, but it is the boot vCPU's: the work of the one that is entered is not looked at.
[Port("x86")]
public sealed class HelperReturnsOtherTaskPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!BootTask(vcpu.Vm).TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static HostTask BootTask(Vm vm) => vm.Vcpus[0].Task;
}
