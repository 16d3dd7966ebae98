namespace VcpuLint.Model;

/// <summary>
/// When something can happen to a running port. What happens in the guest is told with the guest exit
/// (<see cref="HostScript.Exit(GuestExitReason, ThreadFlags)"/>), what ends a wait with <see cref="HostScript.WakeUp"/>.
/// </summary>
public enum HostMoment
{
    /// <summary>The vCPU is loaded and <see cref="ArchPort.Run"/> is about to be called.</summary>
    Start,

    /// <summary>The port is about to make a call with interrupts on: an interrupt arrives before the call.</summary>
    InterruptsOn,

    /// <summary>The last instant before interrupts are disabled; <see cref="InterruptsOn"/> has been at this call already.</summary>
    LastInterruptsOn,

    /// <summary>Interrupts have just been disabled: an interrupt that arrives waits.</summary>
    InterruptsOff,

    /// <summary>The port made its last check and enters the guest; in a hardware port interrupts are off.</summary>
    Entry,

    /// <summary>The task has given up the CPU: other tasks run.</summary>
    Sleep,
}
