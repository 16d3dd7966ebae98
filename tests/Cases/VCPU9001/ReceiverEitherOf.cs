// The local is this vCPU's task or the boot vCPU's: whose work is tested depends on the path, and the entry depends on the test.
[Port("x86")]
public sealed class ReceiverEitherOfPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Vcpu boot = vcpu.Vm.Vcpus[0];
        HostTask task = vcpu.Runnable ? vcpu.Task : boot.Task;
        vcpu.HostCpu.DisableInterrupts();
        if (![|task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
