using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Ir;

/// <summary>A number as a type has it that cannot hold all of them: what fits stays, of any other only the type is known.</summary>
/// <param name="operand">The number.</param>
/// <param name="fits">Those that stay what they are.</param>
/// <param name="otherwise">What the type can hold.</param>
internal sealed class CastExpr(Expr operand, ValueSet.Interval fits, ValueSet otherwise) : Expr
{
    public Expr Operand { get; } = operand;

    public ValueSet.Interval Fits { get; } = fits;

    public ValueSet Otherwise { get; } = otherwise;

    /// <summary>
    /// Gets a value indicating whether a type of the same size holds the number as it was before: a difference of unsigned numbers is taken as
    /// a signed one by a cast.
    /// </summary>
    public bool KeepsBits { get; init; }

    /// <summary>Gets a value indicating whether somebody answers for it that the number is not negative.</summary>
    public bool IsVouchedFor { get; init; }

    /// <summary>What the type holds of numbers that do not all fit: one that was negative is another one.</summary>
    public ValueSet Loses(ValueSet numbers) => IsVouchedFor || !numbers.MayHaveBeenNegative ? Otherwise
        : Otherwise.With(Otherwise.Least >= 0 ? Doubt.Wrapped : Doubt.Negative);

    public override void VisitSlots(Action<int> visit) => Operand.VisitSlots(visit);

    public override void Walk(Action<Expr> visit)
    {
        Operand.Walk(visit);
        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) =>
        change(new CastExpr(Operand.Rewrite(change), Fits, Otherwise) { KeepsBits = KeepsBits, IsVouchedFor = IsVouchedFor });
}
