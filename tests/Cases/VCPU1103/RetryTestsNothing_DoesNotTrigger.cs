// A loop over the VM's vCPUs tests no work and has an end.
[Port("kicks")]
public sealed class RetryTestsNothingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            foreach (Vcpu other in vcpu.Vm.Vcpus)
            {
                other.Kick();
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
