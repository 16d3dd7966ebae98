// The second half of the check asks the task of another vCPU; its flags say nothing about this one's.
[Port("x86")]
public sealed class OtherVcpuCoversTheRestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Vcpu boot = vcpu.Vm.Vcpus[0];
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.SignalPending() || boot.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit))
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
