namespace VcpuLint.Split.DelegateKept;

/// <summary>The lambda does what the parameter asks for.</summary>
[Port("split")]
public sealed class CheckedPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Draining.DrainWith(vcpu, static own => own.HandleTransferWork());
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
