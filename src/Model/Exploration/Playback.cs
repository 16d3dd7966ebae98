namespace VcpuLint.Model;

/// <summary>How a run ended.</summary>
internal enum RunEnd
{
    /// <summary>The port returned.</summary>
    Returned,

    /// <summary>A call broke the protocol.</summary>
    CallBroken,

    /// <summary>The run made too many calls.</summary>
    TooManyCalls,

    /// <summary>The run entered the guest too often.</summary>
    TooManyEntries,

    /// <summary>The port threw an exception of its own.</summary>
    Failed,
}

/// <summary>Plays single schedules to a port, each time to a new one with a new VM.</summary>
/// <param name="port">Makes the port.</param>
/// <param name="vm">Makes the VM.</param>
/// <param name="vcpu">The number of the vCPU whose loop is run.</param>
/// <param name="adversary">Who decides.</param>
/// <param name="environment">Who asks it, and knows what else happens; without it the adversary is all there is.</param>
internal sealed class Playback(Func<ArchPort> port, Func<Vm> vm, int vcpu, Adversary adversary, IHostEnvironment? environment = null)
{
    /// <summary>How much longer a run is played to see whether it is endless.</summary>
    public const int Patience = 20;

    /// <summary>Gets what the port threw, or what ended the run.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>Gets what the port returned.</summary>
    public int? Result { get; private set; }

    /// <summary>Plays a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="calls">How many calls the run may make.</param>
    /// <param name="recording">Whether the calls are remembered.</param>
    public RunEnd Play(ReadOnlyMemory<Deviation> schedule, int calls, bool recording = false)
    {
        ArchPort made = port() ?? throw new InvalidOperationException("The port's factory returned null.");
        Vm machine = vm() ?? throw new InvalidOperationException("The VM's factory returned null.");
        if (vcpu < 0 || vcpu >= machine.Vcpus.Count)
        {
            throw new InvalidOperationException($"The VM has {machine.Vcpus.Count} vCPUs, so that there is no vCPU {vcpu}.");
        }

        adversary.Schedule = schedule;
        var limits = new HostLimits(calls, int.MaxValue);
        Exception = null;
        Result = null;
        RunEnd end;
        try
        {
            Result = HostKernel.Execute(made, machine.Vcpus[vcpu], environment ?? adversary, limits, recording).Result;
            end = RunEnd.Returned;
        }
        catch (RunLimitException limit)
        {
            Exception = limit;
            end = adversary.IsCutOffByEntries ? RunEnd.TooManyEntries : RunEnd.TooManyCalls;
        }
        catch (Exception thrown) when (thrown is not SimulationOverException)
        {
            Exception = thrown;
            end = RunEnd.Failed;
        }

        adversary.Finish();
        if (adversary.Mismatch is { } mismatch)
        {
            throw new WitnessMismatchException(mismatch);
        }

        // The first mistake is the one that counts, even if the port caught its exception or threw another one on the way out.
        return adversary.CallBreach is null ? end : RunEnd.CallBroken;
    }
}
