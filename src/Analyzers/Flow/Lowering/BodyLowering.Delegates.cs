using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Local functions, lambdas and delegates. A delegate that is the only value of a local is invoked as what it is; any other conversion
/// makes its target a root of its own.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<SyntaxNode, Body> _lambdas = [];
    private readonly HashSet<CaptureId> _boundCaptures = [];
    private ILookup<CaptureId, IOperation>? _capturedValues;

    private void DeclareNested()
    {
        foreach (var function in _graph.LocalFunctions)
        {
            var body = new Body(_analysis, function, function.DeclaringSyntaxReferences[0].GetSyntax(_analysis.Cancellation), _body, () => _graph.GetLocalFunctionControlFlowGraph(function));
            _lowered.LocalFunctions.Add(function, body);
            _lowered.Nested.Add(body);
        }

        bool hasLambdas = false, hasAliases = false;
        foreach (var node in _body.Syntax.DescendantNodes())
        {
            hasLambdas |= node is AnonymousFunctionExpressionSyntax;
            hasAliases |= node is RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression };
        }

        if (hasLambdas || HasDelegateLocals(_graph.Root))
        {
            BindDelegateLocals();
            ForgetVariablesThatEscape();
        }

        if (hasLambdas)
        {
            BindInvokedLambdas();
        }

        if (hasLambdas || !_graph.LocalFunctions.IsEmpty)
        {
            ForgetPartsThatNestedWrite();
        }

        if (hasAliases)
        {
            BindAliases();
        }
    }

    /// <summary>The parts of a variable are followed in the body that declares it: what a body inside writes to them is seen by nobody.</summary>
    private void ForgetPartsThatNestedWrite()
    {
        foreach (var nested in _body.Syntax.DescendantNodes().Where(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        {
            foreach (var node in nested.DescendantNodes())
            {
                var written = Written(node) ?? (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? receiver : null);
                if (VariableOf(written) is (ILocalSymbol or IParameterSymbol) and var variable
                    && CompositeOf((variable as ILocalSymbol)?.Type ?? ((IParameterSymbol)variable).Type) is not null)
                {
                    _untracked.Add(variable.OriginalDefinition);
                }
            }
        }
    }

    /// <summary>What an expression writes to, if it does.</summary>
    private static ExpressionSyntax? Written(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax prefix => prefix.Operand,
        PostfixUnaryExpressionSyntax postfix => postfix.Operand,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
        _ => null,
    };

    /// <summary>The variable that an expression is, or is a part of.</summary>
    private ISymbol? VariableOf(ExpressionSyntax? expression)
    {
        while (expression is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var whole })
        {
            expression = whole;
        }

        return expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? _graph.OriginalOperation.SemanticModel?.GetSymbolInfo(expression, _analysis.Cancellation).Symbol
            : null;
    }

    private void Forget(ExpressionSyntax? written)
    {
        if (VariableOf(written) is (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) and var symbol)
        {
            _untracked.Add(symbol.OriginalDefinition);
        }
    }

    private static bool HasDelegateLocals(ControlFlowRegion region) =>
        region.Locals.Any(static l => l.Type.TypeKind == TypeKind.Delegate) || region.NestedRegions.Any(HasDelegateLocals);

    private IEnumerable<IOperation> AllOperations() => _graph.Blocks.SelectMany(static b =>
        b.BranchValue is { } value ? b.Operations.Add(value) : b.Operations).SelectMany(static o => o.DescendantsAndSelf());

    /// <summary>What is kept aside in the graph: the arms of a choice are kept as one.</summary>
    private ILookup<CaptureId, IOperation> CapturedValues() => AllOperations().OfType<IFlowCaptureOperation>().ToLookup(static c => c.Id, static c => c.Value);

    private void BindDelegateLocals()
    {
        var assigned = new Dictionary<ISymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        var unbound = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var captured = _capturedValues ??= CapturedValues();
        foreach (var operation in AllOperations())
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Type.TypeKind: TypeKind.Delegate } local } assignment when IsOwn(local.Local):
                    if (!assigned.TryGetValue(local.Local, out var values))
                    {
                        assigned.Add(local.Local, values = []);
                    }

                    values.Add(assignment.Value);
                    break;
                case ICompoundAssignmentOperation { Target: ILocalReferenceOperation changed }:
                    unbound.Add(changed.Local);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation passed }:
                    unbound.Add(passed.Local);
                    break;
            }
        }

        // What is assigned in a body inside is known only there.
        foreach (var node in _body.Syntax.DescendantNodes().Where(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax).SelectMany(static n => n.DescendantNodes()))
        {
            if (VariableOf(Written(node)) is ILocalSymbol changed)
            {
                unbound.Add(changed);
            }
        }

        foreach (var pair in assigned.Where(p => !unbound.Contains(p.Key)))
        {
            var kept = new HashSet<CaptureId>();
            var values = pair.Value.SelectMany(v => Uncapture(v, captured, kept)).ToArray();
            Array.ForEach(values, NoteConversion);
            var targets = values.Select(TargetOf).ToArray();

            // Several values are followed where each is a lambda or local function: any of them may run. What a method is called on is evaluated where the
            // delegate is made, and not where it is invoked.
            if (targets.All(static t => t is not null && !(t.Receiver is { } receiver && MayChangeVariables(receiver))) && (targets.Length == 1 || targets.All(static t => t!.Nested is not null)))
            {
                _lowered.Delegates.Add(pair.Key, targets!);
                _boundCaptures.UnionWith(kept);
            }
        }
    }

    /// <summary>Whether a local is declared in this body, and not in one around it.</summary>
    private bool IsOwn(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, _body.Symbol);

    /// <summary>The lambdas that are invoked where they are made, each by itself or as an arm of a choice, run there, and nowhere else.</summary>
    private void BindInvokedLambdas()
    {
        foreach (var invocation in AllOperations().OfType<IInvocationOperation>().Where(i => TargetsOfDelegate(i.Instance) is { Length: > 0 } targets && targets.All(static t => t.Nested is not null)))
        {
            _ = Uncapture(invocation.Instance!, _capturedValues!, _boundCaptures).ToArray();
        }
    }

    /// <summary>What a value is that was kept aside: the arms of a choice are kept as one.</summary>
    private static IEnumerable<IOperation> Uncapture(IOperation value, ILookup<CaptureId, IOperation> captured, HashSet<CaptureId> seen) =>
        Unwrap(value) is not IFlowCaptureReferenceOperation reference || !captured.Contains(reference.Id) ? [value]
        : seen.Add(reference.Id) ? captured[reference.Id].SelectMany(v => Uncapture(v, captured, seen))
        : [];

    /// <summary>A variable that a lambda writes when nobody can tell when it runs has no value that could be followed.</summary>
    private void ForgetVariablesThatEscape()
    {
        foreach (var lambda in _body.Syntax.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>())
        {
            if (_lambdas.ContainsKey(lambda))
            {
                continue;
            }

            foreach (var node in lambda.DescendantNodes())
            {
                Forget(Written(node));
            }
        }
    }

    private bool BindsDelegate(ISimpleAssignmentOperation assignment) =>
        assignment.Target is ILocalReferenceOperation local && _lowered.Delegates.ContainsKey(local.Local);

    /// <summary>What an expression of a delegate type runs; null if that is not known.</summary>
    private DelegateTarget[] TargetsOfDelegate(IOperation? operation)
    {
        operation = operation is null ? null : Unwrap(operation);
        if (operation is IFlowCaptureReferenceOperation)
        {
            var values = Uncapture(operation, _capturedValues ??= CapturedValues(), []).ToArray();
            if (values.Length > 1)
            {
                // Each arm of a choice is known, or none is.
                DelegateTarget[] arms = [.. values.Select(TargetOf).OfType<DelegateTarget>()];
                return arms.Length == values.Length ? arms : [];
            }

            operation = values.Length == 1 ? Unwrap(values[0]) : operation;
        }

        if (operation is not ILocalReferenceOperation local)
        {
            return operation is IDelegateCreationOperation && TargetOf(operation) is { } created ? [created] : [];
        }

        for (var body = _body; body is not null; body = body.Parent)
        {
            var delegates = body == _body ? _lowered.Delegates : body.Lowered.Delegates;
            if (delegates.TryGetValue(local.Local, out var targets))
            {
                return targets;
            }
        }

        return [];
    }

    private DelegateTarget? TargetOf(IOperation value)
    {
        value = Unwrap(value);
        var target = value is IDelegateCreationOperation creation ? creation.Target : value;
        switch (target)
        {
            case IFlowAnonymousFunctionOperation lambda:
                return new DelegateTarget(Nested(lambda), null, null);
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } function:
                return TargetsOf(function.Method, false, null).SingleOrDefault() is { } body ? new DelegateTarget(body, null, null) : null;
            case IMethodReferenceOperation method when !method.IsVirtual || method.Instance?.Syntax is BaseExpressionSyntax:
                return new DelegateTarget(null, method.Method, method.Instance ?? ExtendedBy(method));
            default:
                return null;
        }
    }

    /// <summary>What an extension method is called on as a delegate: the graph leaves out the receiver of a static method.</summary>
    private IOperation? ExtendedBy(IMethodReferenceOperation method) =>
        method.Method.IsExtensionMethod ? (_graph.OriginalOperation.SemanticModel?.GetOperation(method.Syntax) as IMethodReferenceOperation)?.Instance : null;

    private Body Nested(IFlowAnonymousFunctionOperation lambda)
    {
        if (!_lambdas.TryGetValue(lambda.Syntax, out var body))
        {
            body = new Body(_analysis, lambda.Symbol, lambda.Syntax, _body, () => _graph.GetAnonymousFunctionControlFlowGraph(lambda));
            _lambdas.Add(lambda.Syntax, body);
            _lowered.Nested.Add(body);
        }

        return body;
    }

    private void Escape(IFlowAnonymousFunctionOperation lambda) => _lowered.Escaping.Add(Nested(lambda));

    private Expr VisitDelegate(IDelegateCreationOperation creation)
    {
        NoteConversion(creation);
        if (creation.Type is { } type && TargetOf(creation) is { } target)
        {
            _lowered.Conversions.Add((type, target));
        }

        switch (creation.Target)
        {
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } function when TargetsOf(function.Method, false, null).SingleOrDefault() is { } body:
                _lowered.Escaping.Add(body);
                break;
            case IMethodReferenceOperation method:
                Visit(method.Instance);
                break;
        }

        return new ConstantExpr(ValueSet.NotNull);
    }

    /// <summary>
    /// A delegate that is handed over may run at any time during the call: if it moves the protocol state, nothing is proved. One that is
    /// handed to a body of this compilation under a contract is invoked there under that contract.
    /// </summary>
    private void HandOverDelegates(IOperation site, IMethodSymbol method, List<LoweredArgument> arguments, bool isFollowed)
    {
        foreach (var argument in arguments)
        {
            if (Unwrap(argument.Operation).Type?.TypeKind != TypeKind.Delegate)
            {
                continue;
            }

            if (isFollowed && (ContractOfParameter(method, argument).HasEffect || ContractOfDelegate(argument.Operation).HasEffect))
            {
                continue;
            }

            foreach (var target in TargetsOfDelegate(argument.Operation))
            {
                HandOver(site, target);
            }
        }
    }

    private void HandOver(IOperation site, DelegateTarget target)
    {
        if (target.Method is { } method && _analysis.Contracts.Get(method).HasEffect)
        {
            Emit(new UnknownInstr(Reason.UnknownCall, method.Name) { Site = site.Syntax });
        }
        else if ((target.Nested ?? (target.Method is { } group ? _analysis.Bodies.Get(group) : null)) is { } body)
        {
            Emit(new HandOverInstr(body) { Site = site.Syntax });
        }
    }

    /// <summary>
    /// The invocation of a delegate that is not known: it may be any that the compilation makes of this type. One that is handed a vCPU
    /// and that the compilation does not make may do anything with it.
    /// </summary>
    private void InvokeUnknown(IOperation site, ITypeSymbol? type, IEnumerable<IOperation> arguments, string name)
    {
        bool takesVcpu = arguments.Any(a => _analysis.Contracts.IsVcpuPart(Unwrap(a).Type));
        if (type is not null)
        {
            _lowered.UnresolvedInvocations.Add((type, takesVcpu));
            Emit(new UnresolvedInstr(type, takesVcpu, name) { Site = site.Syntax });
        }
        else if (takesVcpu)
        {
            Emit(new UnknownInstr(Reason.UnknownCall, name) { Site = site.Syntax });
        }
    }
}
