namespace VcpuLint.Split.Book3SHvPartialCheck;

/// <summary>The helper says truly what it looks at, and that is too little.</summary>
[Port("split")]
public sealed class CheckedPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!Checks.WorkPending(vcpu.Task))
            {
                vcpu.EnterGuest(); // expect: VCPU1002 NotifyResume, NeedReschedLazy
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
