namespace VcpuLint.Model;

/// <summary>
/// Runs a port under a host that does what is worst for it, in every way within bounds, and tells what goes wrong with the shortest
/// schedule that shows it. It knows nothing of the port but its calls: the port is executed, not read.
/// </summary>
/// <remarks>
/// The port and what it is given must behave the same way each time they are made: no clock, no chance, nothing static that changes. A loop
/// that makes no call of the model at all cannot be ended. Explorations on different threads have nothing to do with each other.
/// </remarks>
public static class Explorer
{
    /// <summary>
    /// Explores a port with one vCPU.
    /// <para>
    /// A run is one call of <c>Run</c>, with the load before and the put after it. In the quiet run nothing is raised, the guest exits for
    /// interrupts of the host, a wait ends with what is waited for, tasks stay on their CPU, free choices are answered as they were last, and the last
    /// entry ends with a signal. A surprise is one deviation from that, and the explorer plays every schedule of
    /// up to <see cref="ExplorationBounds.Surprises"/> of them: each flag of <see cref="ThreadFlags.TransferWork"/> wherever the port can see it, for its
    /// own task and those of the other vCPUs, whether it came with interrupts on, in a sleep, in the guest or while interrupts were off; each
    /// request where the port asks for it; each of <see cref="ExplorationBounds.Exits"/> at each entry but the last; a
    /// signal, an unblocking or nothing at all for the end of a wait; another CPU after each sleep; a kick, a waiting interrupt and page
    /// tables that are gone, where the port looks; the other answer of <see cref="Nondeterministic.Bool"/>.
    /// </para>
    /// <para>
    /// Flags that a port never tells apart (the two signals, the two ways to ask for a reschedule) stand for each other. A run that never ends is a
    /// violation if it needs only finitely many surprises: from the last one on the host is quiet. Not tried are: runs
    /// after the first one, interrupts for the guest other than at the end of a wait, and whatever the threads of other vCPUs would do.
    /// </para>
    /// </summary>
    /// <param name="port">Makes the port, a new one at each call.</param>
    /// <param name="bounds">How far to go; the defaults of <see cref="ExplorationBounds"/> without it.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="port"/> returned <see langword="null"/>.</exception>
    /// <exception cref="WitnessMismatchException">The port does not behave the same way twice.</exception>
    public static ExplorationResult Explore(Func<ArchPort> port, ExplorationBounds? bounds = null) => Explore(port, static () => new Vm(), bounds);

    /// <summary>Explores a port with several vCPUs, or with a VM that is set up in another way than a new one.</summary>
    /// <param name="port">Makes the port, a new one at each call.</param>
    /// <param name="vm">Makes the VM, a new one at each call.</param>
    /// <param name="bounds">How far to go; the defaults of <see cref="ExplorationBounds"/> without it.</param>
    /// <param name="vcpu">The number of the vCPU whose loop is run. The threads of the others do nothing.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidOperationException">
    /// <paramref name="port"/> or <paramref name="vm"/> returned <see langword="null"/>, or the VM has no such vCPU.
    /// </exception>
    /// <exception cref="WitnessMismatchException">The port does not behave the same way twice.</exception>
    public static ExplorationResult Explore(Func<ArchPort> port, Func<Vm> vm, ExplorationBounds? bounds = null, int vcpu = 0)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(vm);
        return new Search(port, vm, vcpu, bounds ?? new ExplorationBounds()).Run(witness => Replay(port, vm, witness));
    }

    /// <summary>Plays a schedule again to a port with one vCPU. The same schedule always gives the same run.</summary>
    /// <param name="port">Makes the port.</param>
    /// <param name="witness">The schedule, of <see cref="ExplorationViolation.Witness"/> or <see cref="Witness.Parse"/>.</param>
    /// <returns>The calls and what is wrong with them.</returns>
    /// <exception cref="WitnessMismatchException">The schedule does not fit the port; the message says where.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="port"/> returned <see langword="null"/>.</exception>
    public static ReplayedRun Replay(Func<ArchPort> port, Witness witness) => Replay(port, static () => new Vm(), witness);

    /// <summary>Plays a schedule again.</summary>
    /// <param name="port">Makes the port.</param>
    /// <param name="vm">Makes the VM, set up as it was for the exploration.</param>
    /// <param name="witness">The schedule.</param>
    /// <returns>The calls and what is wrong with them.</returns>
    /// <exception cref="WitnessMismatchException">The schedule does not fit the port; the message says where.</exception>
    /// <exception cref="InvalidOperationException">
    /// <paramref name="port"/> or <paramref name="vm"/> returned <see langword="null"/>, or the VM has no such vCPU.
    /// </exception>
    public static ReplayedRun Replay(Func<ArchPort> port, Func<Vm> vm, Witness witness)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(vm);
        ArgumentNullException.ThrowIfNull(witness);
        return Replaying.Again(port, vm, witness);
    }
}
