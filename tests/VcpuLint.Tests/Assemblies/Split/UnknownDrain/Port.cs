namespace VcpuLint.Split.UnknownDrain;

/// <summary>Of a helper that takes the vCPU and says nothing, nothing is known once its body is out of sight.</summary>
[Port("split")]
public sealed class CheckedPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Checks.Drain(vcpu); // apart: VCPU9001
            if (result != 0)
            {
                return result;
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
