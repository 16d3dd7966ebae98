// The helper puts a sibling in place of the vCPU that it was passed.
[Port("x86")]
public sealed class ParameterAssignedAnewPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (![|IsPending(vcpu)|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsPending(Vcpu looked)
    {
        looked.Kick();
        looked = looked.Vm.Vcpus[0];
        return looked.Task.TransferWorkPending();
    }
}
