namespace VcpuLint.Ports.PowerPC;

/// <summary>
/// What the ports without hypervisor mode share, Book3S PR and BookE, <c>arch/powerpc/kvm/powerpc.c</c>:
/// <c>kvmppc_prepare_to_enter</c> as fixed in 7.3. It is called before the first entry and after each exit that was handled. Check and drain
/// are in one loop, with interrupts on for whatever may sleep; each time they go off again all is checked anew.
/// The mode is published here and stays so while exits are handled, until the end of the ioctl: a requester sends an interrupt too many.
/// </summary>
public abstract class PrepareToEnterPort : ArchPort
{
    /// <summary>
    /// <c>kvmppc_prepare_to_enter</c>: called with interrupts on. A positive result comes with interrupts off: enter the guest. With any
    /// other one interrupts are on: 0 leaves to user space with the exit reason set, a negative value with an error.
    /// </summary>
    protected int PrepareToEnter(Vcpu vcpu)
    {
        int result = 0;
        DisableInterrupts(vcpu);
        while (true)
        {
            // Flushing the deferred wake-ups of RCU may itself ask for a reschedule, so it comes before the check.
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                result = vcpu.HandleTransferWork();
                DisableInterrupts(vcpu);
                if (result != 0)
                {
                    break;
                }

                continue;
            }

            vcpu.SetMode(VcpuMode.InGuestMode);

            // Pairs with the barrier of kvm_make_request: either the requester sees the mode or the check below sees the request.
            vcpu.HostCpu.MemoryBarrier();
            if (vcpu.RequestPending())
            {
                // Requests are handled preemptible.
                vcpu.HostCpu.EnableInterrupts();
                result = CheckRequests(vcpu);
                DisableInterrupts(vcpu);
                if (result > 0)
                {
                    continue;
                }

                break;
            }

            if (!CorePrepareToEnter(vcpu))
            {
                return 1;
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return result;
    }

    /// <summary>
    /// <c>kvmppc_core_check_requests</c>: called with interrupts on; positive goes on, 0 leaves to user space with the exit reason set.
    /// </summary>
    protected abstract int CheckRequests(Vcpu vcpu);

    /// <summary>
    /// <c>kvmppc_core_prepare_to_enter</c>: called and left with interrupts off; true if everything has to be checked anew, because it raised a
    /// request or had interrupts on meanwhile.
    /// </summary>
    protected abstract bool CorePrepareToEnter(Vcpu vcpu);

    /// <summary>
    /// <c>local_irq_disable</c> and <c>hard_irq_disable</c>: the first is what lockdep sees, the second is what the hardware does; on 64 bits the
    /// first alone would only postpone interrupts.
    /// </summary>
    private static void DisableInterrupts(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
