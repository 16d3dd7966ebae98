using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Ir;

/// <summary>
/// Where a receiver comes from, in terms of what the body was given: decided per call, in the <see cref="CallContext"/> of the caller.
/// </summary>
internal abstract class OwnerRef
{
    public static readonly OwnerRef Own = new ConstantOwner(Owner.Own);
    public static readonly OwnerRef Other = new ConstantOwner(Owner.Other);
    public static readonly OwnerRef Undecided = new ConstantOwner(Owner.Undecided);

    /// <summary>Nobody's: there is null.</summary>
    public static readonly OwnerRef Nobody = new ConstantOwner(null);

    // How many accessors and helpers that return a receiver are followed into each other.
    protected const int MaxDepth = 16;

    public Owner Decide(CallContext context) => Find(context) ?? Owner.Other;

    /// <summary>Decides; null if nothing is ever stored there.</summary>
    public Owner? Find(CallContext context) => Decide(context, 0);

    /// <summary>Decides; null if nothing is ever stored there.</summary>
    protected abstract Owner? Decide(CallContext context, int depth);

    protected static Owner? Decide(OwnerRef owner, CallContext context, int depth) => owner.Decide(context, depth);

    private sealed class ConstantOwner(Owner? owner) : OwnerRef
    {
        protected override Owner? Decide(CallContext context, int depth) => owner;
    }
}

/// <summary>What is at a position of the call that runs the body, or of that of a body around it.</summary>
internal sealed class ParameterOwner(int position, int levelsOut) : OwnerRef
{
    /// <summary>Gets what it is where the call says nothing of the position: a part of what a root is given.</summary>
    public OwnerRef? Unsaid { get; init; }

    protected override Owner? Decide(CallContext context, int depth)
    {
        for (int level = 0; level < levelsOut && context.Outer is not null; level++)
        {
            context = context.Outer;
        }

        return Unsaid is not null && !context.Says(position) ? Decide(Unsaid, context, depth + 1) : context[position];
    }
}

/// <summary>A variable of a body around this one.</summary>
internal sealed class OuterOwner(OwnerRef inner, int levelsOut) : OwnerRef
{
    protected override Owner? Decide(CallContext context, int depth)
    {
        for (int level = 0; level < levelsOut && context.Outer is not null; level++)
        {
            context = context.Outer;
        }

        return Decide(inner, context, depth + 1);
    }
}

/// <summary>A field of <c>this</c>: own if nothing else is ever stored in it, or if the root was given no vCPU but the one it holds.</summary>
internal sealed class FieldOwner(Func<Owner?> stored) : OwnerRef
{
    protected override Owner? Decide(CallContext context, int depth)
    {
        var owner = stored();
        return owner == Owner.Other || (owner == Owner.Undecided && context.FieldsOwner == Owner.Own) ? context.FieldsOwner : owner;
    }
}

/// <summary>A field of another object: what the compilation stores in it.</summary>
internal sealed class StoredOwner(Func<Owner?> stored) : OwnerRef
{
    protected override Owner? Decide(CallContext context, int depth) => stored();
}

/// <summary>A local that is assigned in several places: they must agree.</summary>
internal sealed class JoinedOwner : OwnerRef
{
    // What is being decided on this thread: a variable that is assigned from itself, directly or not, adds nothing.
    private static readonly ThreadLocal<HashSet<(JoinedOwner Owner, CallContext Context)>> Deciding = new(static () => []);

    public List<OwnerRef> Sources { get; } = [];

    /// <summary>What several may give: one of them, if it is the only one.</summary>
    public static OwnerRef Of(IEnumerable<OwnerRef> owners)
    {
        var joined = new JoinedOwner();
        joined.Sources.AddRange(owners);
        return joined.Sources.Count == 1 ? joined.Sources[0] : joined;
    }

    protected override Owner? Decide(CallContext context, int depth)
    {
        if (depth > MaxDepth)
        {
            return Owner.Undecided;
        }

        if (!Deciding.Value!.Add((this, context)))
        {
            return null;
        }

        try
        {
            Owner? joined = null;
            foreach (var source in Sources)
            {
                if (Decide(source, context, depth + 1) is { } owner)
                {
                    joined = joined is null || joined == owner ? owner : Owner.Undecided;
                }
            }

            return joined;
        }
        finally
        {
            Deciding.Value.Remove((this, context));
        }
    }
}

/// <summary>What a body of the compilation returns, or leaves at one of its positions.</summary>
/// <param name="body">The body.</param>
/// <param name="result">Which of its results.</param>
/// <param name="arguments">What it is called with, by position.</param>
/// <param name="passesFields">Whether it runs on the caller's own <c>this</c>.</param>
internal sealed class ReturnedOwner(Body body, Func<LoweredBody, OwnerRef?> result, OwnerRef[] arguments, bool passesFields) : OwnerRef
{
    protected override Owner? Decide(CallContext context, int depth)
    {
        if (result(body.Lowered) is not { } returned)
        {
            return null;
        }

        if (depth > MaxDepth)
        {
            return Owner.Undecided;
        }

        var owners = new Owner[arguments.Length];
        for (int i = 0; i < owners.Length; i++)
        {
            owners[i] = Decide(arguments[i], context, depth + 1) ?? Owner.Other;
        }

        var inner = new CallContext(owners, passesFields ? context.FieldsOwner : Owner.Other, body.IsNested ? context : null);
        return Decide(returned, inner, depth + 1);
    }
}

/// <summary>Whose the objects are that a body was called with, by the positions of <see cref="PartLayout"/>.</summary>
internal sealed class CallContext : IEquatable<CallContext>
{
    /// <summary>The context of a body whose callers are not known.</summary>
    public static readonly CallContext Undecided = UndecidedIn(null);

    private readonly Owner[] _owners;
    private Owner _unknown = Owner.Other;

    public CallContext(Owner[] owners, Owner fieldsOwner, CallContext? outer)
    {
        _owners = owners;
        FieldsOwner = fieldsOwner;
        Outer = outer;
    }

    /// <summary>Gets whose the vCPU objects are that fields of <c>this</c> hold and that the root was not given.</summary>
    public Owner FieldsOwner { get; }

    /// <summary>Gets the context of the body around a local function or lambda.</summary>
    public CallContext? Outer { get; }

    public Owner this[int position] => Says(position) ? _owners[position] : _unknown;

    public bool Says(int position) => position < _owners.Length;

    /// <summary>The context of a body whose callers are not known, inside of one whose callers are.</summary>
    public static CallContext UndecidedIn(CallContext? outer) => new([], Owner.Undecided, outer) { _unknown = Owner.Undecided };

    public bool Equals(CallContext? other) =>
        ReferenceEquals(this, other)
        || (other is not null && FieldsOwner == other.FieldsOwner && _owners.SequenceEqual(other._owners) && Equals(Outer, other.Outer));

    public override bool Equals(object? obj) => Equals(obj as CallContext);

    public override int GetHashCode()
    {
        int hash = (int)FieldsOwner;
        foreach (var owner in _owners)
        {
            hash = (hash * 3) + (int)owner;
        }

        return hash;
    }
}
