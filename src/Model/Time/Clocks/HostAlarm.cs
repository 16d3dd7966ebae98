namespace VcpuLint.Model;

/// <summary>Something that an <see cref="IHostClock"/> lets happen at an instant: below timers and delayed work.</summary>
/// <param name="action">What happens.</param>
public sealed class HostAlarm(Action action)
{
    /// <summary>Gets the instant at which it goes off, of <see cref="HostClockId.Monotonic"/>, or <see langword="null"/> if it does not.</summary>
    public Nanoseconds? At { get; private set; }

    /// <summary>Gets a value indicating whether it will go off.</summary>
    public bool IsArmed => At is not null;

    /// <summary>Sets the instant: for clocks.</summary>
    /// <param name="at">The instant, or <see langword="null"/> for never.</param>
    public void Set(Nanoseconds? at) => At = at;

    /// <summary>Goes off: for clocks. It is not armed any more, so that what happens can arm it again.</summary>
    public void GoOff()
    {
        At = null;
        if (HostKernel.Running is { } kernel)
        {
            kernel.RunElsewhere(action);
        }
        else
        {
            action();
        }
    }
}
