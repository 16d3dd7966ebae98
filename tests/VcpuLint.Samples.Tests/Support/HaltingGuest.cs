namespace VcpuLint.Samples.Tests.Support;

/// <summary>
/// A guest that halts until its timer interrupts it, again and again. While it runs the hardware's timer ends it as soon as that is due, and no
/// time passes; while it is halted time passes until the host's timer goes off.
/// </summary>
internal sealed class HaltingGuest
{
    private const uint TimerEntry = 0x832;
    private const uint InitialCount = 0x838;
    private const ulong Periodic = 1 << 17;
    private readonly ScriptedHost _host;
    private readonly ArchPort _port;
    private Nanoseconds _interrupted;

    /// <summary>Initializes a new instance of the <see cref="HaltingGuest"/> class and starts its timer.</summary>
    /// <param name="port">The port.</param>
    /// <param name="clock">The host's time.</param>
    /// <param name="period">The period of the timer.</param>
    public HaltingGuest(ArchPort port, VirtualClock clock, Nanoseconds period)
    {
        (_port, _host) = (port, new ScriptedHost(port) { Clock = clock });
        _host.Advance(Nanoseconds.Second);
        _host.Run(new HostScript().Signal());
        Assert.Equal((0, 0), (Write(TimerEntry, Periodic), Write(InitialCount, period.Value)));
    }

    /// <summary>Gets the timer.</summary>
    public LapicTimer Timer => Vcpu.Time.LapicTimer;

    /// <summary>Gets how many interrupts the guest got. What comes at the same instant is one to it: it has not handled the first yet.</summary>
    public int Interrupts { get; private set; }

    private Vcpu Vcpu => _host.Vm.Vcpus[0];

    /// <summary>Lets the guest run and halt until so much time has passed.</summary>
    public void RunFor(Nanoseconds time)
    {
        Nanoseconds end = _host.Clock.Elapsed + time;
        while (_host.Clock.Elapsed < end)
        {
            _host.Run(Vcpu.Halted && !Vcpu.InterruptPending ? UntilTheTimerGoesOff() : UntilTheNextExit());
        }
    }

    /// <summary>Lets the hardware's timer end the guest at each deadline, in a guest that never halts.</summary>
    public void Expire(int times)
    {
        for (int tick = 0; tick < times; tick++)
        {
            _host.Clock.AdvanceTo(Timer.TargetExpiration);
            _host.Run(new HostScript().Exit(new GuestExit(GuestExitReason.PreemptionTimer), control => control.Raise(ThreadFlags.SigPending)));
        }
    }

    /// <summary>
    /// Halts the guest, and lets time pass while nothing on the host runs, not even timers: what is due goes off at its end.
    /// </summary>
    /// <param name="time">For how long.</param>
    /// <returns>How often the host's timer was called then.</returns>
    public int CallsAfterPause(Nanoseconds time)
    {
        int before = Timer.Software.Calls;
        _host.Run(new HostScript().Exit(new GuestExit(GuestExitReason.Halt)).WakeUp(control =>
        {
            // A reading that takes so long: the CPU was away meanwhile.
            _host.Clock.CostOfReading = time;
            _ = HostClock.Monotonic();
            _host.Clock.CostOfReading = Nanoseconds.Zero;
            _host.Clock.Advance(Nanoseconds.Zero);
            control.Raise(ThreadFlags.SigPending);
        }));
        return Timer.Software.Calls - before;
    }

    /// <summary>Says by how many microseconds the two deadlines differ: positive if the hardware's is the later one.</summary>
    public double Divergence()
    {
        _host.Clock.AdvanceTo(Timer.TargetExpiration);
        TscCycles guest = Vcpu.Time.Tsc.ReadGuest(_host.Clock.ReadTsc(0));
        return (Timer.TscDeadline - guest).Value * 1000.0 / _host.Clock.TscFrequency.Value;
    }

    private HostScript UntilTheTimerGoesOff() => new HostScript().WakeUp(control =>
    {
        _host.Clock.AdvanceTo(Timer.Software.Expires);
        control.Raise(ThreadFlags.SigPending);
    });

    private HostScript UntilTheNextExit()
    {
        bool due = Timer.Hardware.HostDeadline is { } deadline && deadline <= _host.Clock.ReadTsc(0);
        if (Vcpu.InterruptPending && _host.Clock.Elapsed != _interrupted)
        {
            Interrupts++;
            _interrupted = _host.Clock.Elapsed;
        }

        return new HostScript().Exit(
            new GuestExit(due ? GuestExitReason.PreemptionTimer : GuestExitReason.Halt), control => control.Raise(ThreadFlags.SigPending));
    }

    private int Write(uint register, ulong value)
    {
        int result = 1;
        _host.Call(() => result = _port.WriteMsr(Vcpu, register, value));
        return result;
    }
}
