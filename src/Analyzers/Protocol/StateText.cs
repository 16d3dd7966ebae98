namespace VcpuLint.Analyzers.Protocol;

/// <summary>A protocol state in words, for the properties of a diagnostic.</summary>
internal static class StateText
{
    public static string Describe(WorkFlagTable flags, MachineState state)
    {
        var parts = new List<string> { state.InterruptsOff ? "interrupts off" : "interrupts on" };
        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            if (state.DepthOf(depth) > 0)
            {
                parts.Add($"{Name(depth)} {state.DepthOf(depth)}");
            }
        }

        Add("clean", state.Clean);
        Add("tested", state.Tested);
        Add("dirty", state.Dirty);
        if (state.MustExit)
        {
            parts.Add("must exit");
        }

        if (state.Prepared)
        {
            parts.Add("prepared");
        }

        if (state.Mode != Mode.Outside)
        {
            parts.Add(state.Mode switch
            {
                Mode.Unsafe => "mode stored with interrupts on",
                Mode.Stored => "mode stored",
                Mode.StoredWithBarrier => "mode published",
                _ => "mode undecided",
            });
        }

        if (state.Requests is Requests.Clear or Requests.Pending)
        {
            parts.Add(state.Requests == Requests.Clear ? "no requests" : "requests pending");
        }

        return string.Join("; ", parts);

        void Add(string name, uint set)
        {
            if (set != 0)
            {
                parts.Add($"{name}: {flags.Describe(set)}");
            }
        }
    }

    private static string Name(Depth depth) => depth switch
    {
        Depth.Preempt => "preemption disabled",
        Depth.Spin => "spin locks",
        Depth.Srcu => "SRCU sections",
        _ => "mutexes",
    };
}
