namespace VcpuLint.Split.LyingCheck;

/// <summary>The word of the library is believed here, and refuted where it is given.</summary>
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
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
