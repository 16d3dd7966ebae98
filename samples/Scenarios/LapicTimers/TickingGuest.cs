namespace VcpuLint.Scenarios.LapicTimers;

/// <summary>A guest that halts until the next interrupt, again and again. Before the first time it runs until its timer was started.</summary>
internal sealed class TickingGuest : GuestProgram
{
    private const uint TimerEntry = 0x832;
    private const uint InitialCount = 0x838;
    private const ulong Periodic = 1 << 17;

    private static readonly Nanoseconds Handler = Nanoseconds.FromMicroseconds(5);

    private int _steps;

    /// <summary>Gets how many interrupts it has got and handled.</summary>
    public long Interrupts => Math.Max(0, _steps - 1);

    /// <summary>Starts the timer of the guest of a VM that has just been made.</summary>
    /// <param name="host">The host.</param>
    /// <param name="vm">The VM.</param>
    /// <param name="port">Its port.</param>
    /// <param name="period">The period.</param>
    public static void Start(SimulatedHost host, SimulatedVm vm, ArchPort port, Nanoseconds period)
    {
        host.Run(Handler * 10);
        Vcpu vcpu = vm.Vm.Vcpus[0];
        vm.Call(() =>
        {
            _ = port.WriteMsr(vcpu, TimerEntry, Periodic);
            _ = port.WriteMsr(vcpu, InitialCount, period.Value);

            // The hardware's timer is set at an entry.
            vcpu.Kick();
        });
    }

    /// <inheritdoc/>
    public override GuestStep Next(Nanoseconds now, HostRandom random) =>
        new(_steps++ == 0 ? Handler * 20 : Handler, new GuestExit(GuestExitReason.Halt));
}
