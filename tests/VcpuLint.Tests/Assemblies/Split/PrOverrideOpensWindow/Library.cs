namespace VcpuLint.Split.PrOverrideOpensWindow;

/// <summary>What Book3S PR and BookE share: the loop is the library's, what differs is asked of the port.</summary>
public abstract class PrepareToEnterPort : ArchPort
{
    /// <inheritdoc/>
    public sealed override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }

                continue;
            }

            CorePrepareToEnter(vcpu);
            vcpu.EnterGuest(); // together: VCPU1003
            vcpu.HostCpu.EnableInterrupts();
            HandleExit(vcpu);
        }
    }

    /// <summary><c>kvmppc_core_prepare_to_enter</c>: called and left with interrupts off.</summary>
    [Requires(Interrupts = InterruptState.Off)]
    [NoProtocolEffect]
    protected virtual void CorePrepareToEnter(Vcpu vcpu) => vcpu.InterruptPending = false;

    /// <summary><c>kvmppc_handle_exit</c>: called with interrupts on, and may sleep.</summary>
    [Requires(Interrupts = InterruptState.On)]
    [MaySleep]
    protected abstract void HandleExit(Vcpu vcpu);
}
