using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow;

namespace VcpuLint.Analyzers.Rules;

/// <summary>
/// A mask that is written out where the shared one is meant, or a part of it that has a name: the next flag is added to the shared mask and not to this one,
/// as NEED_RESCHED_LAZY was not added to that of the mshv driver (0ebac01a00be). It is reported where it is written, once, and only if work is
/// tested by it.
/// </summary>
internal static class WorkMaskRule
{
    /// <summary>Checks the masks that a block writes: in calls, in a contract, or for a field that calls use.</summary>
    public static void Check(CompilationAnalysis analysis, OperationBlockAnalysisContext context, IOperation block)
    {
        switch (block)
        {
            case IAttributeOperation { Operation: IObjectCreationOperation { Arguments.Length: > 0 } creation }
                when SymbolEqualityComparer.Default.Equals(creation.Type, analysis.Model.TestsWork):
                Report(analysis, context, creation.Arguments[0].Value);
                break;
            case IFieldInitializerOperation initializer:
                foreach (var field in initializer.InitializedFields)
                {
                    if (IsMask(analysis, field.Type) && (field.IsConst || field.IsReadOnly)
                        && analysis.Callers.BodiesNaming(field.Name).Any(b => Uses(b, field)))
                    {
                        Report(analysis, context, initializer.Value);
                    }
                }

                break;
        }
    }

    /// <summary>Checks the masks that a body writes in its own calls.</summary>
    public static void Check(CompilationAnalysis analysis, OperationBlockAnalysisContext context, Body body)
    {
        foreach (var mask in body.Lowered.WrittenMasks)
        {
            Report(analysis, context, mask);
        }
    }

    private static bool Uses(Body body, IFieldSymbol field) => body.Lowered.MaskFields.Contains(field) || body.Lowered.Nested.Any(n => Uses(n, field));

    private static bool IsMask(CompilationAnalysis analysis, ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, analysis.Model.ThreadFlags);

    private static void Report(CompilationAnalysis analysis, OperationBlockAnalysisContext context, IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        var flags = analysis.Flags;
        if (!value.ConstantValue.HasValue || value.ConstantValue.Value is not { } constant || value is IFieldReferenceOperation or ILocalReferenceOperation
            || !flags.IsOnlyWork(constant) || DerivesFromShared(analysis, value) || IsMadeOfIndexes(analysis, value))
        {
            return;
        }

        uint set = flags.Pack(constant);
        if ((set & (set - 1)) == 0)
        {
            // To ask for one flag is no copy of the mask.
            return;
        }

        string? name = flags.NameOf(constant);
        string what = name is null
            ? $"is a part of ThreadFlags.TransferWork that is written by hand, without {flags.Table.Describe(flags.Table.All & ~set)}"
            : $"writes out ThreadFlags.{name} by hand";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.HandWrittenMask,
            value.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add("shared", name ?? "TransferWork"),
            $"'{value.Syntax}' {what}: a flag that is added there is not looked at here"));
    }

    /// <summary>Whether bit numbers stand in the mask: it is wrong altogether, and VCPU1009 says so.</summary>
    private static bool IsMadeOfIndexes(CompilationAnalysis analysis, IOperation value) =>
        value.DescendantsAndSelf().Any(o => SymbolEqualityComparer.Default.Equals(o.Type, analysis.Model.ThreadFlag));

    /// <summary>Whether the mask is made from the shared one: what is added there is part of it.</summary>
    private static bool DerivesFromShared(CompilationAnalysis analysis, IOperation value) => value.DescendantsAndSelf().Any(o => o switch
    {
        IFieldReferenceOperation { Field: var field } => IsShared(analysis, field) || IsMadeOfShared(analysis, field),
        ILocalReferenceOperation { Local: var local } => IsMadeOfShared(analysis, local),
        _ => false,
    });

    private static bool IsShared(CompilationAnalysis analysis, IFieldSymbol field) =>
        IsMask(analysis, field.ContainingType) && field.HasConstantValue && analysis.Flags.Pack(field.ConstantValue) == analysis.Flags.Table.All;

    /// <summary>Whether a constant is declared with the shared mask in its value.</summary>
    private static bool IsMadeOfShared(CompilationAnalysis analysis, ISymbol constant) =>
        constant.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(analysis.Cancellation) is VariableDeclaratorSyntax { Initializer: { } initializer }
        && analysis.Flags.NameOf(analysis.Flags.Unpack(analysis.Flags.Table.All)) is { } shared
        && initializer.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == shared);
}
