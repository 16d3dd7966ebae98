namespace VcpuLint.Split.HookOfALibrary;

/// <summary>Stolen time is asked for, and no code of the port accounts it. What a library that gets the vCPU does with its requests is not known.</summary>
[Port("split", Publication = Publication.VcpuMode)]
public sealed class HookedPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.RecordSteal); // together: VCPU1106
        Hooks.Loaded(vcpu);
        base.Load(vcpu, cpu);
    }
}
