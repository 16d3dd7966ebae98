using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>Where the numbers of a body come from, which is followed where readings are judged.</summary>
internal static class Readings
{
    public static bool Follows(MachineState machine) => machine is { JudgesClock: true, Topic: ClockTopic.Readings };

    /// <summary>What the value comes from that a call is given.</summary>
    public static ReadingMeaning MeaningOf(EventInstr e, Env env) => Provenance.Of(e.Argument, env) is { } origin
        ? new ReadingMeaning(e.Contract.Parameter == Effects.Contract.NoParameter && origin.IsOfSeparateReadings, origin.HasReading, origin.MovedDeadlines, origin.Deadlines, origin.IsAnchored, 0)
        : new ReadingMeaning(false, false, 0, 0, false, ((e.Site?.SpanStart ?? 0) % 255) + 1);

    /// <summary>What the result of a call comes from; null if it reads nothing.</summary>
    public static Origin? OriginOf(EventInstr e, uint? argument, MachineState machine)
    {
        foreach (var step in e.Contract.Events)
        {
            if (step.Kind == EventKind.ReadClock)
            {
                // A clock that is not known is one of its own.
                int asked = !step.FromArgument ? 0 : argument is { } clock ? (int)clock : 1 << 7;
                return Origin.Of(new Source(e.Site, step.Value | asked, 0, Moved: false, machine.Section));
            }

            if (step.Kind == EventKind.ReadDeadline)
            {
                return Origin.Of(new Source(null, 0, step.Value, Moved: false, Section: 0));
            }
        }

        return null;
    }

    /// <summary>What is known of the arguments of a root: a number that it is given may be a reading.</summary>
    public static Env Given(FlowProgram program, MachineState machine, Env env)
    {
        if (!Follows(machine) || program.Body.Symbol is not { } method)
        {
            return env;
        }

        foreach (var parameter in method.Parameters.Where(static p => Lowering.TrackedTypes.IsUnit(p.Type)))
        {
            int slot = program.Parameters[parameter.Ordinal];
            env = slot < 0 ? env : env.With(slot, ValueSet.Anything.From(Origin.Given));
        }

        return env;
    }

    /// <summary>What a method leaves in a variable, as its caller sees it: what it read it read for this call.</summary>
    public static ValueSet? SeenFrom(Body method, CallInstr call, ValueSet? value) =>
        value?.Origin is { } origin ? value.From(origin.SeenFrom(method.Syntax, call.Site)) : value;

    /// <summary>The state behind a branch: what was compared is known.</summary>
    public static MachineState Behind(Expr condition, Env env, MachineState machine) =>
        Follows(machine) && Provenance.Of(condition, env) is { HasReading: true, Deadlines: not 0 } origin
            ? Transfer.Compare(origin.Deadlines, origin.MovedDeadlines, machine)
            : machine;

    /// <summary>What a variable holds that is given a value, with what that comes from.</summary>
    public static ValueSet? Keep(ValueSet? value, Expr given, Env env, MachineState machine) =>
        Follows(machine) && Provenance.Of(given, env) is { } origin ? (value ?? ValueSet.Anything).From(origin) : value;
}
