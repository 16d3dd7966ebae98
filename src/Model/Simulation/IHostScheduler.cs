namespace VcpuLint.Model;

/// <summary>Why a task gives up its CPU.</summary>
internal enum SwitchReason
{
    /// <summary>The scheduler asked for it: the task goes on as soon as it is its turn again.</summary>
    Reschedule,

    /// <summary>Its task work runs, which takes it off the CPU only if it is over its limit.</summary>
    TaskWork,

    /// <summary>It waits for something.</summary>
    Wait,
}

/// <summary>Who decides when a task has a CPU, where there is more than one task.</summary>
internal interface IHostScheduler
{
    /// <summary>
    /// Gives up the CPU, and returns when the task has one again. The vCPU is put and loaded as often as the task leaves a CPU and comes to one.
    /// </summary>
    /// <param name="kernel">The kernel that executes the task.</param>
    /// <param name="reason">Why.</param>
    /// <param name="until">What it waits for: a task that is woken too early sleeps again.</param>
    void SwitchAway(HostKernel kernel, SwitchReason reason, Func<bool>? until);

    /// <summary>The task was woken. If it does not sleep, that is nothing.</summary>
    void Wake();

    /// <summary>The CPU of the task is interrupted, so that the guest exits.</summary>
    void Interrupt();
}
