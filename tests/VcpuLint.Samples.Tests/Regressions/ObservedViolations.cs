namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>What the model says of a port that is played many stories. An entry that is wrong does not end a story.</summary>
internal sealed class ObservedViolations
{
    private readonly List<(string Rule, ThreadFlags Flags)> _violations = [];

    /// <summary>Gets how often the guest was entered in the stories that came to their end.</summary>
    public int Entries { get; private set; }

    /// <summary>Gets the ids of the rules that were broken, sorted.</summary>
    public IEnumerable<string> Rules => _violations.Select(violation => violation.Rule).Distinct().Order();

    /// <summary>Returns the flags that the violations of a rule are about.</summary>
    public ThreadFlags FlagsOf(string rule) => _violations
        .Where(violation => violation.Rule == rule)
        .Aggregate(ThreadFlags.None, (flags, violation) => flags | violation.Flags);

    /// <summary>Plays a story.</summary>
    public void Play(ArchPort port, HostScript script)
    {
        var host = new ScriptedHost(port, new Vm(vcpus: 2, threadsPerVcore: 2)) { EntryViolated = Note };
        try
        {
            Entries += host.Run(script).Entries;
        }
        catch (ProtocolViolationException violation)
        {
            Note(violation);
        }
        catch (RunLimitException limit) when (limit.RuleId is { } rule)
        {
            _violations.Add((rule, limit.Flags));
        }
    }

    private void Note(ProtocolViolationException violation) => _violations.Add((violation.RuleId, violation.Flags));
}
