// A hint that saves the preparation and the check behind it both lead to the one place that drains: two sightings, one drain.
[Port("precheck", TransferWork = true)]
public sealed class HintPrecheckOneDrainPlacePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TransferWorkPendingHint() || !Enter(vcpu))
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
        }
    }

    private static bool Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        bool clear = !vcpu.Task.TransferWorkPending();
        if (clear)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        return clear;
    }
}
