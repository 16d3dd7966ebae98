namespace VcpuLint.Split.DelegateParameterNotKept;

/// <summary>The lambda gives up the CPU where the parameter asks for a drain.</summary>
[Port("split")]
public sealed class CheckedPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Draining.DrainWith(vcpu, static own => { own.Task.CondResched(); return 0; }); // expect: VCPU9002
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
