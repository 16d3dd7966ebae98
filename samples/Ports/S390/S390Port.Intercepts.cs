namespace VcpuLint.Ports.S390;

/// <content>What a guest exit asks for: <c>kvm_handle_sie_intercept</c>, in <c>arch/s390/kvm</c>.</content>
public sealed partial class S390Port
{
    // Operation codes, and the number of a diagnose call.
    private const uint StartInterpretiveExecution = 0xb214;
    private const uint InvalidatePage = 0xb221;
    private const uint SetPrefixRegister = 0xb210;
    private const uint SignalProcessor = 0xae;
    private const uint YieldTo = 0x9c;

    /// <summary>
    /// <c>kvm_handle_sie_intercept</c>: true if the intercept is handled, and then the result is 0, or negative to leave the loop; false if user
    /// space has to handle it (<c>-EOPNOTSUPP</c>).
    /// </summary>
    private static bool HandleIntercept(Vcpu vcpu, GuestExit exit, out int result)
    {
        result = 0;
        switch (exit.Reason)
        {
            case GuestExitReason.Halt:
                HandleWait(vcpu);
                return true;
            case GuestExitReason.EmulatedInstruction:
                return HandleInstruction(vcpu, exit, out result);
            case GuestExitReason.Hypercall when exit.Index == YieldTo:
                // Diagnose X'9C': the guest waits for a lock of another vCPU, so whoever wants this CPU may have it.
                vcpu.Task.CondResched();
                return true;
            case GuestExitReason.Exception:
                // kvm_s390_inject_program_int: the guest handles what it did itself.
                vcpu.Arch<S390VcpuState>().ProgramInterrupts++;
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// <c>handle_wait</c>, <c>kvm_s390_handle_wait</c>: the guest loaded an enabled wait and sleeps until an interrupt for it comes.
    /// </summary>
    private static void HandleWait(Vcpu vcpu)
    {
        vcpu.Stats.HaltExits++;
        vcpu.Halted = true;
        if (!vcpu.Runnable)
        {
            vcpu.SrcuReadUnlock();
            vcpu.Block();
            vcpu.SrcuReadLock();
        }

        vcpu.Halted = false;
    }

    /// <summary><c>handle_instruction</c>: the control instructions of the guest; user space does its input and output.</summary>
    private static bool HandleInstruction(Vcpu vcpu, GuestExit exit, out int result)
    {
        result = 0;
        switch (exit.Index)
        {
            case StartInterpretiveExecution when vcpu.Arch<S390VcpuState>().NestedSieAvailable:
                result = HandleVsie(vcpu);
                return true;
            case SignalProcessor:
                return CallProcessor(vcpu, exit);
            case InvalidatePage:
                FlushOthers(vcpu);
                return true;
            case SetPrefixRegister:
                SetPrefix(vcpu, exit.Value);
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>kvm_s390_handle_sigp</c>: an external call goes to the other vCPU; one that does not exist is a matter of user space.</summary>
    private static bool CallProcessor(Vcpu vcpu, GuestExit exit)
    {
        if (vcpu.Vm.Vcpus.FirstOrDefault(other => (ulong)other.Id == exit.Value) is not { } target)
        {
            return false;
        }

        target.InterruptPending = true;
        target.Kick();
        return true;
    }

    /// <summary>All vCPUs drop their translations before they run the guest again.</summary>
    private static void FlushOthers(Vcpu vcpu) => SyncRequestAll(vcpu.Vm, VcpuRequest.TlbFlush);

    /// <summary>
    /// <c>kvm_s390_handle_dat_fault_exception</c>: what is no memory is an addressing exception of the guest; it has no devices there.
    /// </summary>
    private static void FaultInPage(S390VcpuState state, GuestExit exit)
    {
        if (exit.Address >= state.TopOfMemory)
        {
            state.ProgramInterrupts++;
            return;
        }

        state.PagesMapped++;
    }
}
