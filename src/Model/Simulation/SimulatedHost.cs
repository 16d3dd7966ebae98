namespace VcpuLint.Model;

/// <summary>
/// A host in virtual time: CPUs, the threads of vCPUs that run real ports, limits of CPU time, and what all of it costs. Nothing depends on the
/// machine that
/// executes it: the same options, VMs and seed give the same run, event by event.
/// </summary>
/// <remarks>
/// What a port does between two points at which it waits happens at one instant; its cost is the time before what it does next. A port that
/// breaks the
/// protocol at an entry goes on, as it does in the kernel (<see cref="VcpuTimes.BrokenEntries"/>); any other violation ends the run.
/// </remarks>
public sealed class SimulatedHost : IDisposable
{
    private readonly List<SimulatedVm> _vms = [];
    private int _threads;

    /// <summary>Initializes a new instance of the <see cref="SimulatedHost"/> class.</summary>
    /// <param name="options">What it is like; without them a host with one CPU.</param>
    public SimulatedHost(SimulationOptions? options = null)
    {
        Options = options ?? new SimulationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(Options.Cpus, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfZero(Options.Tick.Value, nameof(options));
        Clock = new VirtualClock(Options.TscFrequency);
        HostTime = new SimulatedClock(Engine, Clock);
        Scheduler = new CpuScheduler(Engine, Options);
    }

    /// <summary>Gets what the host is like.</summary>
    public SimulationOptions Options { get; }

    /// <summary>
    /// Gets the clocks and counters: how they differ and drift is set before the first run. Their time passes with the runs of the host, and is
    /// not to be
    /// advanced by anybody else.
    /// </summary>
    public VirtualClock Clock { get; }

    /// <summary>Gets the virtual time that has passed.</summary>
    public Nanoseconds Now => new((ulong)Engine.Now);

    /// <summary>Gets the VMs.</summary>
    public IReadOnlyList<SimulatedVm> Vms => _vms;

    /// <summary>Gets how many events have happened.</summary>
    public long Events => Engine.Count;

    /// <summary>Gets how often the simulation went over from one thread of this process to another.</summary>
    public long HandOvers => Engine.HandOvers;

    /// <summary>Gets a number that differs if two runs do.</summary>
    public ulong Digest => Engine.Digest;

    internal Engine Engine { get; } = new();

    internal CpuScheduler Scheduler { get; }

    internal SimulatedClock HostTime { get; }

    /// <summary>Makes a group of tasks with a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The group, for any number of VMs.</returns>
    public TaskGroup AddGroup(CpuLimit limit) => new(Engine, limit, Options.Cpus);

    /// <summary>Adds a VM, whose vCPUs begin to run at this instant.</summary>
    /// <param name="port">The port.</param>
    /// <param name="vcpus">How many vCPUs it has.</param>
    /// <param name="guest">Makes the guest of a vCPU, of which it is given the number.</param>
    /// <param name="group">The group of its tasks, <see langword="null"/> for no limit.</param>
    /// <returns>The VM.</returns>
    public SimulatedVm AddVm(ArchPort port, int vcpus, Func<int, GuestProgram> guest, TaskGroup? group = null)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(guest);
        SimulatedVm added = Add(port, new Vm(vcpus), guest, group);
        foreach (VcpuThread thread in added.Threads)
        {
            thread.Start();
        }

        return added;
    }

    /// <summary>
    /// Adds a VM of which a schedule decides what happens in the first run of one vCPU. It begins at this instant; the other vCPUs begin when it is
    /// over, and from then on the VM is one as any other.
    /// </summary>
    /// <param name="port">The port, one that has not been used before.</param>
    /// <param name="schedule">
    /// The schedule, of <see cref="ExplorationViolation.Witness"/> or <see cref="Witness.Parse"/>. If it does not fit,
    /// <see cref="Run"/> throws <see cref="WitnessMismatchException"/>.
    /// </param>
    /// <param name="guest">
    /// Makes the guest of a vCPU, of which it is given the number. In the scheduled run it says for how long it works before an exit of its own and
    /// how long it sleeps then; which exit that is the schedule says.
    /// </param>
    /// <param name="vm">The VM, set up as it was for the exploration; one with a single vCPU without it.</param>
    /// <returns>The VM, with <see cref="SimulatedVm.Scheduled"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The VM has no such vCPU or is simulated already, or the host has not the CPUs that the schedule needs.
    /// </exception>
    public SimulatedVm AddVm(ArchPort port, Witness schedule, Func<int, GuestProgram> guest, Vm? vm = null)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(guest);
        vm ??= new Vm();
        if (schedule.Vcpu >= vm.Vcpus.Count)
        {
            throw new ArgumentException($"The VM has {vm.Vcpus.Count} vCPUs, so that there is no vCPU {schedule.Vcpu}.", nameof(schedule));
        }

        if (vm.Vcpus.Any(static vcpu => vcpu.Task.Scheduler is not null) || _vms.Any(known => known.Vm == vm))
        {
            throw new ArgumentException("The VM is simulated already.", nameof(vm));
        }

        int highest = Math.Max(schedule.HighestCpu, vm.Vcpus[schedule.Vcpu].Cpu);
        if (highest >= Options.Cpus)
        {
            throw new ArgumentException($"The schedule has CPU {highest}, so that the host needs {highest + 1} CPUs.", nameof(schedule));
        }

        SimulatedVm added = Add(port, vm, guest, group: null);
        VcpuThread thread = added.Threads[schedule.Vcpu];
        var environment = new ScheduledEnvironment(thread, port, schedule);
        added.Scheduled = environment.Run;
        thread.Start(environment, [.. added.Threads.Where(other => other != thread)]);
        return added;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How much.</param>
    /// <exception cref="ProtocolViolationException">A port made a call that is wrong where it was made.</exception>
    /// <exception cref="WitnessMismatchException">A schedule does not fit the port that was to follow it; the message says where.</exception>
    public void Run(Nanoseconds time)
    {
        Engine.RunUntil(checked(Engine.Now + (long)time.Value));
        _ = HostTime.Now;
        foreach (VcpuThread thread in _vms.SelectMany(static vm => vm.Threads))
        {
            thread.Book();
        }
    }

    /// <summary>Ends the threads of the vCPUs, wherever they are.</summary>
    public void Dispose()
    {
        Engine.Stop();
        foreach (VcpuThread thread in _vms.SelectMany(static vm => vm.Threads))
        {
            thread.End();
            thread.Dispose();
        }

        Engine.Dispose();
    }

    private SimulatedVm Add(ArchPort port, Vm vm, Func<int, GuestProgram> guest, TaskGroup? group)
    {
        var added = new SimulatedVm(vm, [.. vm.Vcpus.Select(vcpu => new VcpuThread(this, port, vcpu, guest(vcpu.Id), group, _threads++))]);
        _vms.Add(added);
        return added;
    }
}
