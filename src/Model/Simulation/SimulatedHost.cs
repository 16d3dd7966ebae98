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
        var vm = new Vm(vcpus);
        VcpuThread[] threads = [.. vm.Vcpus.Select(vcpu => new VcpuThread(this, port, vcpu, guest(vcpu.Id), group, _threads++))];
        var added = new SimulatedVm(vm, threads);
        _vms.Add(added);
        foreach (VcpuThread thread in threads)
        {
            thread.BecomeReady();
        }

        return added;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How much.</param>
    /// <exception cref="ProtocolViolationException">A port made a call that is wrong where it was made.</exception>
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
}
