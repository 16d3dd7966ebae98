using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.Mutation.Recording;

/// <summary>
/// Looks at the operations of one body or expression: whether it writes to anything that outlives it, and which methods of the sources it calls. What
/// it does not know it takes for a write.
/// </summary>
/// <param name="root">The body or the expression.</param>
/// <param name="owner">The method whose body it is; null for an expression within one.</param>
/// <param name="isSource">Whether a method belongs to the sources.</param>
internal sealed class Effects(IOperation root, IMethodSymbol? owner, Func<IMethodSymbol, bool> isSource)
{
    private static readonly HashSet<OperationKind> s_unknown =
    [
        OperationKind.None, OperationKind.Invalid, OperationKind.Await, OperationKind.DynamicInvocation, OperationKind.DynamicMemberReference,
        OperationKind.DynamicIndexerAccess, OperationKind.DynamicObjectCreation, OperationKind.AddressOf, OperationKind.Lock, OperationKind.Try,
        OperationKind.Using, OperationKind.UsingDeclaration, OperationKind.EventAssignment, OperationKind.EventReference,
        OperationKind.FunctionPointerInvocation, OperationKind.InlineArrayAccess,
    ];

    private readonly HashSet<IMethodSymbol> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the methods of the sources that may be called.</summary>
    public IReadOnlyCollection<IMethodSymbol> Calls => _calls;

    /// <summary>Whether something is written that outlives the code itself.</summary>
    public bool Writes() => !root.DescendantsAndSelf().All(IsHarmless);

    private bool IsHarmless(IOperation operation)
    {
        switch (operation)
        {
            case IAssignmentOperation assignment:
                return IsOwn(assignment.Target) && Call((assignment as ICompoundAssignmentOperation)?.OperatorMethod);
            case IIncrementOrDecrementOperation step:
                return IsOwn(step.Target) && Call(step.OperatorMethod);
            case IInvocationOperation call:
                return IsHarmless(call);
            case IObjectCreationOperation creation:
                return Call(creation.Constructor) && creation.Arguments.All(IsHarmless);
            case IPropertyReferenceOperation property:
                return Call(property.Property.GetMethod) && Call(IsWritten(property) ? property.Property.SetMethod : null);
            case IMethodReferenceOperation method:
                return isSource(method.Method) ? Call(method.Method) : MethodEffects.IsReading(method.Method);
            case IBinaryOperation binary:
                return Call(binary.OperatorMethod);
            case IUnaryOperation unary:
                return Call(unary.OperatorMethod);
            case IConversionOperation conversion:
                return Call(conversion.OperatorMethod);
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method }:
                return Call(method);
            case IWithOperation or ILocalFunctionOperation:
                return true;
            default:
                return !s_unknown.Contains(operation.Kind);
        }
    }

    private bool IsHarmless(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke || !call.Arguments.All(IsHarmless))
        {
            return false;
        }

        if (isSource(method))
        {
            return Call(method);
        }

        return call.Arguments.All(HasKnownDelegate) && (MethodEffects.IsReading(method) || IsFresh(call.Instance));
    }

    private bool IsHarmless(IArgumentOperation argument) => argument.Parameter?.RefKind is not (RefKind.Ref or RefKind.Out) || IsOwn(argument.Value);

    /// <summary>Whether what a method is given to call is written right there, so that its operations are looked at too.</summary>
    private static bool HasKnownDelegate(IArgumentOperation argument) => argument.Value.Type?.TypeKind != TypeKind.Delegate
        || argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation };

    private bool Call(IMethodSymbol? method)
    {
        if (method is not null && isSource(method))
        {
            _calls.Add((method.ReducedFrom ?? method).OriginalDefinition);
        }

        return true;
    }

    private static bool IsWritten(IPropertyReferenceOperation property) => property.Parent is IAssignmentOperation assignment && assignment.Target == property;

    /// <summary>Whether a place that is written ends with the code that writes it.</summary>
    private bool IsOwn(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => IsInside(local.Local),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => IsSame(parameter.ContainingSymbol, owner) || IsInside(parameter),
        IDeclarationExpressionOperation or IDiscardOperation => true,
        ITupleOperation tuple => tuple.Elements.All(IsOwn),
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation instance } =>
            instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver || owner is { MethodKind: MethodKind.Constructor } or { IsInitOnly: true },
        IFieldReferenceOperation { Instance: ILocalReferenceOperation { Type.IsValueType: true } local } => IsOwn(local),
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation local } => IsFresh(local),
        IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation local } => IsFresh(local),
        _ => false,
    };

    private static bool IsSame(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    private bool IsInside(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == root.Syntax.SyntaxTree && root.Syntax.Span.Contains(r.Span));

    /// <summary>Whether an object was made by the code itself, and is its only value.</summary>
    private bool IsFresh(IOperation? instance) => instance switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => true,
        ILocalReferenceOperation { Local: var local } => IsInside(local) && IsMade(local)
            && !root.DescendantsAndSelf().OfType<IAssignmentOperation>().Any(a => a.Target is ILocalReferenceOperation other && IsSame(other.Local, local)),
        _ => false,
    };

    private bool IsMade(ILocalSymbol local) =>
        root.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>().FirstOrDefault(d => IsSame(d.Symbol, local)) is { } declarator
        && declarator.GetVariableInitializer() is { Value: var value } && IsMade(value);

    private bool IsMade(IOperation value) => value switch
    {
        IConversionOperation { Operand: var operand } => IsMade(operand),
        IObjectCreationOperation { Constructor: { } constructor } => !isSource(constructor),
        IArrayCreationOperation or ICollectionExpressionOperation => true,
        IInvocationOperation { TargetMethod.Name: "CreateBuilder" or "ToArray" or "ToList" or "ToHashSet" or "ToDictionary" } => true,
        _ => false,
    };
}
