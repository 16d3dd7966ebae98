namespace VcpuLint.Split.MshvWithoutLazy;

/// <summary>The dispatch follows a look at the flags that were there when the mask was written.</summary>
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class MshvPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            while (GuestModeWork.Pending(vcpu.Task))
            {
                int result = vcpu.Task.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }

            vcpu.HostCpu.DisablePreemption();
            vcpu.EnterGuest(); // expect: VCPU1002 NeedReschedLazy
            vcpu.HostCpu.EnablePreemption();
        }
    }
}
