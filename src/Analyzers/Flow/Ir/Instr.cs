using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Ir;

/// <summary>One step of a lowered body: only what moves the protocol state or a tracked variable.</summary>
internal abstract class Instr
{
    /// <summary>Gets the syntax that a diagnostic or a path step points at.</summary>
    public SyntaxNode? Site { get; init; }
}

/// <summary>A tracked variable takes a value; an unknown one is forgotten.</summary>
internal sealed class AssignInstr(int slot, Expr value) : Instr
{
    public int Slot { get; } = slot;

    public Expr Value { get; } = value;
}

/// <summary>A call whose contract says what it does.</summary>
internal sealed class EventInstr(IMethodSymbol method, Contract contract, OwnerRef receiver, Expr? argument, int result) : Instr
{
    public IMethodSymbol Method { get; } = method;

    public Contract Contract { get; } = contract;

    public OwnerRef Receiver { get; } = receiver;

    /// <summary>Gets the argument that the contract speaks of.</summary>
    public Expr? Argument { get; } = argument;

    /// <summary>Gets the slot that takes the result, or -1.</summary>
    public int Result { get; } = result;

    /// <summary>Gets what the call is about, if it is not the call itself: the message names it.</summary>
    public SyntaxNode? Subject { get; init; }

    /// <summary>The same call with another argument.</summary>
    public EventInstr With(Expr? argument, int result) => new(Method, Contract, Receiver, argument, result) { Site = Site, Subject = Subject };
}

/// <summary>A call of a body of this compilation.</summary>
internal sealed class CallInstr(ImmutableArray<Body> targets, ImmutableArray<Argument> arguments, bool sameThis, int[] results, int thrown) : Instr
{
    /// <summary>Gets the bodies that may run: more than one for a virtual call.</summary>
    public ImmutableArray<Body> Targets { get; } = targets;

    /// <summary>Gets the arguments by position: 0 is the receiver, <c>n + 1</c> parameter <c>n</c>.</summary>
    public ImmutableArray<Argument> Arguments { get; } = arguments;

    /// <summary>Gets a value indicating whether the callee runs on the caller's own <c>this</c>, so that fields are the same fields.</summary>
    public bool SameThis { get; } = sameThis;

    /// <summary>Gets the slots that take the result: one, or one per element of a tuple; -1 where nothing is tracked.</summary>
    public int[] Results { get; } = results;

    /// <summary>Gets the slot that tells whether the callee threw: the branch behind the call looks at it.</summary>
    public int Thrown { get; } = thrown;

    /// <summary>Gets the slots of fields that a callee may write through another reference.</summary>
    public int[] Forgets { get; init; } = [];

    /// <summary>Gets the context that the callee's contract asks for.</summary>
    public Context Required { get; init; }

    /// <summary>Gets the variables of the caller that a callee may read or write as its own, with their slots.</summary>
    public ImmutableArray<KeyValuePair<ISymbol, int>> Shared { get; init; } = [];

    /// <summary>The same call with other arguments.</summary>
    public CallInstr With(ImmutableArray<Argument> arguments) =>
        new(Targets, arguments, SameThis, Results, Thrown) { Site = Site, Forgets = Forgets, Required = Required, Shared = Shared };
}

/// <summary>One argument of a call.</summary>
/// <param name="Value">What is passed.</param>
/// <param name="Owner">Whose it is, if it is a part of a vCPU.</param>
/// <param name="WritesTo">The slot that takes the parameter's value after the call (ref, out), or -1.</param>
internal readonly record struct Argument(Expr Value, OwnerRef Owner, int WritesTo);

/// <summary>A call that may do anything to the protocol state: nothing after it is proved.</summary>
internal sealed class UnknownInstr(Reason reason, string name) : Instr
{
    public Reason Reason { get; } = reason;

    public string Name { get; } = name;
}

/// <summary>Something runs here, or does not, that makes or takes requests or sets the exit reason, and does nothing else to the state.</summary>
internal sealed class DisturbInstr : Instr;

/// <summary>A delegate is handed to a call that may run it: unproved if it moves the protocol state, nothing otherwise.</summary>
internal sealed class HandOverInstr(Body target) : Instr
{
    public Body Target { get; } = target;
}

/// <summary>A delegate of a type is invoked that is not known: unproved if the compilation makes one of it that moves the protocol state.</summary>
internal sealed class UnresolvedInstr(ITypeSymbol type, bool takesVcpu, string name) : Instr
{
    public ITypeSymbol Type { get; } = type;

    public bool TakesVcpu { get; } = takesVcpu;

    public string Name { get; } = name;
}

/// <summary>
/// A value that may be an answer about pending work is stored where it is not followed: in another object, a static or an element.
/// </summary>
internal sealed class KeepElsewhereInstr : Instr
{
    /// <summary>Gets or sets a value indicating whether the value comes from a protocol call.</summary>
    public bool IsAnswer { get; set; }

    /// <summary>Gets the bodies that the value may come from: it is an answer if one of them moves the protocol state.</summary>
    public HashSet<Body> Callees { get; } = [];
}
