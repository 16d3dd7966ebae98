namespace VcpuLint.Scenarios.LapicTimers;

/// <summary>
/// What a periodic timer does after its VM was stopped for long: a signal takes the vCPU to user space, which lets it run again much later.
/// </summary>
/// <param name="Missed">How many periods were missed.</param>
/// <param name="Calls">
/// How often the function of the host's timer was called from the instant on at which the vCPU ran again, for a period and a half.
/// </param>
internal sealed record PausedRun(long Missed, long Calls)
{
    /// <summary>Runs it.</summary>
    /// <param name="port">The port.</param>
    /// <param name="period">The period of the timer.</param>
    /// <param name="pause">For how long it is stopped.</param>
    /// <param name="progress">Is told the virtual time that has passed.</param>
    public static PausedRun Of(ArchPort port, Nanoseconds period, Nanoseconds pause, Action<Nanoseconds>? progress = null)
    {
        Nanoseconds second = Nanoseconds.Second;
        using var host = new SimulatedHost(new SimulationOptions { Costs = new SimulationCosts { UserSpace = pause } });
        SimulatedVm vm = host.AddVm(port, 1, _ => new TickingGuest());
        TickingGuest.Start(host, vm, port, period);
        host.Run(second);
        vm.Signal(0);

        // Up to shortly before it runs again nothing happens. Then it makes up for what was missed, or goes on: until the first expiration of its own and no
        // further, that is one call.
        host.Run(Nanoseconds.FromMicroseconds(100));
        host.Run(new Nanoseconds(pause.Value - Nanoseconds.FromMicroseconds(200).Value));
        progress?.Invoke(host.Now);
        HostTimer timer = vm.Vm.Vcpus[0].Time.LapicTimer.Software;
        int before = timer.Calls;
        host.Run(Nanoseconds.FromMicroseconds(200) + new Nanoseconds(period.Value * 3 / 2));
        progress?.Invoke(host.Now);
        return new PausedRun((long)(pause.Value / period.Value), timer.Calls - before);
    }
}
