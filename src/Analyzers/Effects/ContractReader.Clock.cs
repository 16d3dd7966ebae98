using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Effects;

/// <content>The attributes that speak of clocks, of the requests that concern them, and of timers.</content>
internal sealed partial class ContractReader
{
    private void ReadClock(IMethodSymbol method, AttributeData data, List<ProtocolEvent> events, ref ContractArgument argument)
    {
        if (Is(data, _model.RateGate))
        {
            events.Add(new ProtocolEvent(EventKind.AskRateGate));
        }
        else if (Is(data, _model.Kicks))
        {
            events.Add(new ProtocolEvent(EventKind.Kick));
        }
        else if (Is(data, _model.BeforeFirstLoad))
        {
            events.Add(new ProtocolEvent(EventKind.BeforeFirstLoad, when: When(data)));
        }
        else if (Is(data, _model.MovesGuestTsc))
        {
            bool byArgument = Named<bool>(data, "ByArgument");
            events.Add(new ProtocolEvent(EventKind.MoveGuestTsc, byArgument ? 1 : 0, fromArgument: byArgument, when: When(data)));
            argument = byArgument
                ? new ContractArgument(method.Parameters.FirstOrDefault(static p => Flow.Lowering.TrackedTypes.Top(p.Type) is { MayBeNull: false })?.Ordinal ?? -1, static value => value < 0 ? 1u : 0u)
                : argument;
        }
        else if (Is(data, _model.SetsTscCatchUp))
        {
            events.Add(new ProtocolEvent(EventKind.SetCatchUp, fromArgument: true));
            argument = new ContractArgument(method.Parameters.Length - 1, static value => value == 0 ? 0u : 1u);
        }
        else if (Is(data, _model.ClearsRequest))
        {
            events.Add(new ProtocolEvent(EventKind.ClearRequest, when: When(data)));
            argument = RequestArgument(method, argument);
        }
        else if (Is(data, _model.Announces))
        {
            events.Add(new ProtocolEvent(EventKind.ReadState, Int(data), when: When(data)));
        }
        else if (Is(data, _model.PublishesClock))
        {
            events.Add(new ProtocolEvent(EventKind.PublishClock, when: When(data)));
        }
        else
        {
            ReadMasterClock(method, data, events, ref argument);
        }
    }

    private void ReadMasterClock(IMethodSymbol method, AttributeData data, List<ProtocolEvent> events, ref ContractArgument argument)
    {
        if (Is(data, _model.TestsMasterClock))
        {
            events.Add(new ProtocolEvent(EventKind.TestMaster, Named<bool>(data, "Possible") ? 1 : 0));
        }
        else if (Is(data, _model.SetsMasterClock))
        {
            events.Add(new ProtocolEvent(EventKind.SetMaster, fromArgument: true));
            argument = new ContractArgument(method.Parameters.Length - 1, static value => value == 0 ? 0u : 1u);
        }
        else if (Is(data, _model.TakesMasterClock))
        {
            bool stores = method.MethodKind == MethodKind.PropertySet;
            events.Add(new ProtocolEvent(EventKind.TakeMaster, fromArgument: stores, when: When(data)));
            argument = stores ? new ContractArgument(method.Parameters.Length - 1, static value => (uint)value) : argument;
        }
        else if (Is(data, _model.ClockChanged))
        {
            bool saysWhen = When(data) != Results.Any || ResultOf(method) == ResultKind.None;
            events.Add(new ProtocolEvent(EventKind.NoteChange, when: saysWhen ? When(data) : ResultOf(method) == ResultKind.Bool ? Results.True : Results.Positive));
        }
        else if (Is(data, _model.ClockPage))
        {
            bool stores = Int(data) == (int)PageStep.StoreVersion;
            events.Add(new ProtocolEvent(EventKind.StepPage, Int(data), fromArgument: stores));
            argument = stores ? new ContractArgument(method.Parameters.Length - 1, static value => (uint)(value & 1)) : argument;
        }
        else if (Is(data, _model.ReadsClock))
        {
            int clock = data.ConstructorArguments.Length > 0 ? 1 << Int(data) : 0;
            var parameter = clock == 0 ? method.Parameters.FirstOrDefault(p => SymbolEqualityComparer.Default.Equals(p.Type, _model.HostClockId)) : null;
            events.Add(new ProtocolEvent(EventKind.ReadClock, clock | (Named<bool>(data, "Cycles") ? Flow.Values.Origin.Cycles : 0), fromArgument: parameter is not null));
            argument = parameter is null ? argument : new ContractArgument(parameter.Ordinal, static value => 1u << (int)(value & 7));
        }
        else if (Is(data, _model.Deadline))
        {
            events.Add(new ProtocolEvent(method.ReturnsVoid ? EventKind.MoveDeadline : EventKind.ReadDeadline, Int(data), fromArgument: method.ReturnsVoid));
            argument = method.ReturnsVoid ? new ContractArgument(method.Parameters.Length - 1, static _ => 0u) : argument;
        }
        else if (Is(data, _model.ArmsTimer))
        {
            events.Add(new ProtocolEvent(EventKind.ArmTimer));
        }
        else if (Is(data, _model.ClockSequence))
        {
            // What is asked has to come from the begin: a constant never does.
            bool asks = Int(data) == (int)SequenceStep.Retry && method.Parameters.Length > 0;
            events.Add(new ProtocolEvent(EventKind.StepSequence, Int(data), fromArgument: asks));
            argument = asks ? new ContractArgument(method.Parameters.Length - 1, static _ => 1u) : argument;
        }
    }
}
