namespace VcpuLint.Model;

/// <content>What the threads and interrupts of other CPUs do while the port is at some call.</content>
internal sealed partial class HostKernel
{
    /// <summary>What the CPU of the port is in while another CPU executes something, else <see langword="null"/>.</summary>
    private CpuState? _here;

    /// <summary>
    /// Executes something as another CPU does: what it does with interrupts, preemption and locks is its own affair, and its requests and kicks
    /// come from outside.
    /// </summary>
    public void RunElsewhere(Action action)
    {
        (CpuState cpu, CpuState? here) = (_cpu, _here);
        (_cpu, _here) = (new CpuState(InterruptsOn: true), here ?? cpu);
        try
        {
            CallBalanced(action);
        }
        finally
        {
            (_cpu, _here) = (cpu, here);
        }
    }

    /// <summary>Makes a request, and interrupts the vCPU if it is in the guest; nobody is woken.</summary>
    public void MakeRequestAndWait(Vcpu vcpu, VcpuRequest request)
    {
        MakeRequest(vcpu, request);
        TellOtherToLeave(vcpu);
    }

    /// <summary>Tells a vCPU to leave the guest, unless it is the one that calls: it is not in the guest.</summary>
    private void TellOtherToLeave(Vcpu vcpu)
    {
        if ((vcpu == Vcpu && _here is null) || !TellToLeave(vcpu))
        {
            return;
        }

        if (vcpu == Vcpu)
        {
            Interrupt();
        }

        vcpu.Task.Scheduler?.Interrupt();
    }

    private void CallBalanced(Action call)
    {
        CpuState start = _cpu;
        call();
        RequireSame(start, "The call");
    }
}
