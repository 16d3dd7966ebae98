namespace VcpuLint.Model;

/// <summary>What a task does when it calls <see cref="HostTask.Schedule"/> (<c>include/linux/sched.h</c>, <c>task_struct.__state</c>).</summary>
public enum HostTaskState
{
    /// <summary>The task stays ready to run (<c>TASK_RUNNING</c>): it only yields.</summary>
    Running,

    /// <summary>The task sleeps until it is woken or a signal arrives (<c>TASK_INTERRUPTIBLE</c>).</summary>
    Interruptible,

    /// <summary>The task sleeps until it is woken, whatever signals arrive (<c>TASK_UNINTERRUPTIBLE</c>).</summary>
    Uninterruptible,
}
