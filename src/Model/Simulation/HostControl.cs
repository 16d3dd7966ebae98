namespace VcpuLint.Model;

/// <summary>What a script can do to the host, as the hardware, another CPU or user space would.</summary>
public sealed class HostControl
{
    private readonly HostKernel _kernel;

    internal HostControl(HostKernel kernel) => _kernel = kernel;

    /// <summary>Gets the vCPU that runs.</summary>
    public Vcpu Vcpu => _kernel.Vcpu;

    /// <summary>Gets its VM, with the vCPUs whose threads the script plays.</summary>
    public Vm Vm => _kernel.Vcpu.Vm;

    /// <summary>Gets a value indicating whether interrupts are on.</summary>
    public bool InterruptsOn => _kernel.InterruptsOn;

    /// <summary>Gets the work that is pending for the running task.</summary>
    public ThreadFlags Pending => _kernel.Task.Pending;

    /// <summary>
    /// Raises work of the running task (<c>set_notify_resume</c>, <c>signal_wake_up</c>, <c>resched_curr</c>). All but
    /// <see cref="ThreadFlags.NeedReschedLazy"/> come with an interrupt: it waits while interrupts are off.
    /// </summary>
    /// <param name="flags">The flags to raise.</param>
    public void Raise(ThreadFlags flags) => _kernel.Raise(Vcpu, flags);

    /// <summary>Raises work of the task of any vCPU.</summary>
    /// <param name="vcpu">The vCPU.</param>
    /// <param name="flags">The flags to raise.</param>
    public void Raise(Vcpu vcpu, ThreadFlags flags) => _kernel.Raise(vcpu, flags);

    /// <summary>Makes a request of the running vCPU and kicks it (<c>kvm_make_request</c>, <c>kvm_vcpu_kick</c> from another CPU).</summary>
    /// <param name="request">The request.</param>
    public void Request(VcpuRequest request) => _kernel.Request(Vcpu, request);

    /// <summary>Makes a request of any vCPU and kicks it.</summary>
    /// <param name="vcpu">The vCPU.</param>
    /// <param name="request">The request.</param>
    public void Request(Vcpu vcpu, VcpuRequest request) => _kernel.Request(vcpu, request);

    /// <summary>Makes an interrupt arrive that raises no work (a device's). While interrupts are off it waits, and ends the guest at once.</summary>
    public void Interrupt() => _kernel.Interrupt();

    /// <summary>Makes the task go on on another CPU: for <see cref="HostMoment.Sleep"/> and for wake-ups.</summary>
    /// <param name="cpu">The number of the CPU, 0 or greater.</param>
    public void MoveTo(int cpu) => _kernel.MoveTo(cpu);

    /// <summary>Gets the host's time.</summary>
    public IHostClock Clock => _kernel.Clock;

    /// <summary>Says how the guest of another thread of the virtual core exited: for the action of a guest exit.</summary>
    /// <param name="vcpu">The thread.</param>
    /// <param name="exit">Its exit.</param>
    public void Exit(Vcpu vcpu, GuestExit exit) => vcpu.LastExit = exit;
}
