using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>What the executing CPU is in: the part of the protocol state that pairs of calls move and that a root must leave as it found it.</summary>
/// <param name="InterruptsOn">Whether interrupts are enabled.</param>
/// <param name="Preemption">How often preemption is disabled.</param>
/// <param name="Spin">How many spin locks are held.</param>
/// <param name="Mutex">How many mutexes are held.</param>
/// <param name="Srcu">How many SRCU read sections are open.</param>
internal readonly record struct CpuState(bool InterruptsOn, int Preemption = 0, int Spin = 0, int Mutex = 0, int Srcu = 0)
{
    /// <summary>Gets why the task must not sleep, or <see langword="null"/> if it may. Mutexes and SRCU do not forbid it.</summary>
    public string? SleepObstacle =>
        !InterruptsOn ? "interrupts are off"
        : Preemption > 0 ? "preemption is off"
        : Spin > 0 ? "a spin lock is held"
        : null;

    public int DepthOf(LockKind kind) => kind switch
    {
        LockKind.Spin => Spin,
        LockKind.Mutex => Mutex,
        LockKind.Srcu => Srcu,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public CpuState Change(LockKind kind, int change) => kind switch
    {
        LockKind.Spin => this with { Spin = Spin + change },
        LockKind.Mutex => this with { Mutex = Mutex + change },
        LockKind.Srcu => this with { Srcu = Srcu + change },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Says how this state differs from the one at the start of a root, or <see langword="null"/> if it does not.</summary>
    public string? DifferenceFrom(CpuState start)
    {
        if (InterruptsOn != start.InterruptsOn)
        {
            return InterruptsOn ? "with interrupts on" : "with interrupts off";
        }

        return Difference("preemption disabled", Preemption - start.Preemption)
            ?? Difference("a spin lock held", Spin - start.Spin)
            ?? Difference("a mutex held", Mutex - start.Mutex)
            ?? Difference("an SRCU read section open", Srcu - start.Srcu);
    }

    private static string? Difference(string what, int change) => change switch
    {
        0 => null,
        > 0 => $"with {what} that it did not start with",
        _ => $"without {what} that it started with",
    };
}
