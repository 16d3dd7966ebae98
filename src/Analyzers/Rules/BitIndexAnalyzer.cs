using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Effects;

namespace VcpuLint.Analyzers.Rules;

/// <summary>
/// A bit index is no mask: <c>flags &amp; TIF_SIGPENDING</c> tests the bits of the number 1, which is another flag (bb12433bf56e). An index may be
/// compared, stored and shifted by; what it may not do is stand where the bits of a mask are combined or cast to one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BitIndexAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptors.BitIndexAsMask];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ModelSymbols.Find(start.Compilation) is { ThreadFlag: { } index, ThreadFlags: { } mask })
            {
                var enums = new Enums(index, mask);
                start.RegisterOperationAction(c => CheckConversion(enums, c), OperationKind.Conversion);
                start.RegisterOperationAction(c => CheckBinary(enums, c), OperationKind.Binary);
                start.RegisterOperationAction(c => CheckCompound(enums, c), OperationKind.CompoundAssignment);
                start.RegisterOperationAction(c => CheckHasFlag(enums, c), OperationKind.Invocation);
            }
        });
    }

    /// <summary>An index, or indexes that were combined, cast to a mask.</summary>
    private static void CheckConversion(Enums enums, OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (!conversion.IsImplicit && enums.IsMask(conversion.Type) && enums.IndexIn(conversion.Operand) is { } index)
        {
            Report(context, conversion, index);
        }
    }

    /// <summary>Indexes combined with each other, or with a mask.</summary>
    private static void CheckBinary(Enums enums, OperationAnalysisContext context)
    {
        var binary = (IBinaryOperation)context.Operation;
        if (!IsBitwise(binary.OperatorKind) || IsPartOfReported(enums, binary))
        {
            return;
        }

        var (left, right) = (enums.IndexIn(binary.LeftOperand), enums.IndexIn(binary.RightOperand));
        if (left is not null && right is not null)
        {
            Report(context, binary, left);
        }
        else if ((left ?? right) is { } index && enums.HasMask(left is null ? binary.LeftOperand : binary.RightOperand))
        {
            Report(context, left is null ? binary.RightOperand : binary.LeftOperand, index);
        }
    }

    private static void CheckCompound(Enums enums, OperationAnalysisContext context)
    {
        var compound = (ICompoundAssignmentOperation)context.Operation;
        if (IsBitwise(compound.OperatorKind) && !enums.IsCast(compound.Value) && enums.IndexIn(compound.Value) is { } index
            && (enums.IsIndex(compound.Target.Type) || enums.HasMask(compound.Target)))
        {
            Report(context, compound.Value, index);
        }
    }

    /// <summary><c>flags.HasFlag(ThreadFlag.SigPending)</c> compiles, because the parameter is any enum, and throws when it runs.</summary>
    private static void CheckHasFlag(Enums enums, OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod is { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } && invocation.Arguments.Length == 1
            && invocation.Instance is { } flags && enums.HasMask(flags) && !enums.IsCast(invocation.Arguments[0].Value) && enums.IndexIn(invocation.Arguments[0].Value) is { } index)
        {
            Report(context, invocation.Arguments[0].Value, index);
        }
    }

    /// <summary>A mask that is made of indexes is one mistake, however many there are.</summary>
    private static bool IsPartOfReported(Enums enums, IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation { IsImplicit: false } conversion when enums.IsMask(conversion.Type):
                    return true;
                case IBinaryOperation binary when IsBitwise(binary.OperatorKind) && enums.IndexIn(binary) is not null:
                    return true;
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or IUnaryOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsBitwise(BinaryOperatorKind kind) => kind is BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr;

    private static void Report(OperationAnalysisContext context, IOperation where, IOperation index) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.BitIndexAsMask,
        where.Syntax.GetLocation(),
        $"'{index.Syntax}' is the number of a bit, not the bit: as a mask it stands for other flags. Masks are members of {Enums.MaskName}"));

    /// <summary>The two enums that are so easily taken for each other.</summary>
    private sealed class Enums(INamedTypeSymbol index, INamedTypeSymbol mask)
    {
        public const string MaskName = "ThreadFlags";

        public bool IsMask(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(Plain(type), mask);

        public bool IsIndex(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(Plain(type), index);

        /// <summary>Whether a value is cast to a mask: what is wrong with it is reported at the cast.</summary>
        public bool IsCast(IOperation value) => value switch
        {
            IConversionOperation { IsImplicit: false } conversion => IsMask(conversion.Type),
            IConversionOperation conversion => IsCast(conversion.Operand),
            IParenthesizedOperation parenthesized => IsCast(parenthesized.Operand),
            _ => false,
        };

        /// <summary>The index that a value consists of; null if there is none, or if it is shifted by, which makes a mask of it.</summary>
        public IOperation? IndexIn(IOperation? value) => value switch
        {
            IConversionOperation conversion => IndexIn(conversion.Operand),
            IParenthesizedOperation parenthesized => IndexIn(parenthesized.Operand),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation } negation => IndexIn(negation.Operand),
            IConditionalOperation conditional => IndexIn(conditional.WhenTrue) ?? IndexIn(conditional.WhenFalse),
            IBinaryOperation binary when IsBitwise(binary.OperatorKind) => IndexIn(binary.LeftOperand) ?? IndexIn(binary.RightOperand),
            _ => value is not null && IsIndex(value.Type) ? value : null,
        };

        /// <summary>Whether a value is a mask, maybe as a number.</summary>
        public bool HasMask(IOperation? value) => value switch
        {
            IConversionOperation conversion => IsMask(conversion.Type) || HasMask(conversion.Operand),
            IParenthesizedOperation parenthesized => HasMask(parenthesized.Operand),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation } negation => HasMask(negation.Operand),
            IBinaryOperation binary when IsBitwise(binary.OperatorKind) => HasMask(binary.LeftOperand) || HasMask(binary.RightOperand),
            _ => IsMask(value?.Type),
        };

        private static ITypeSymbol? Plain(ITypeSymbol? type) =>
            type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }
}
