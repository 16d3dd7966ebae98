using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Turns Roslyn's control flow graph of one body into instructions: contracts become events, calls of this compilation become call
/// instructions, finally regions and exceptions become ordinary edges, and everything else disappears.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly CompilationAnalysis _analysis;
    private readonly Body _body;
    private readonly ControlFlowGraph _graph;
    private readonly LoweredBody _lowered = new();
    private readonly AnswerOrigins _answers;
    private readonly Dictionary<int, IrBlock> _blocks = [];
    private IrBlock _current;
    private BasicBlock _basicBlock;

    private BodyLowering(CompilationAnalysis analysis, Body body, ControlFlowGraph graph)
    {
        _analysis = analysis;
        _body = body;
        _graph = graph;
        _basicBlock = graph?.Blocks[0]!;
        _answers = _lowered.Answers;
        _current = NewBlock();
    }

    public static LoweredBody Lower(CompilationAnalysis analysis, Body body, ControlFlowGraph? graph)
    {
        if (graph is null && body.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax && body.Symbol is { MethodKind: MethodKind.Constructor } constructor)
        {
            return new BodyLowering(analysis, body, null!).RunPositional(constructor);
        }

        if (graph is null)
        {
            // No graph: an extern method, or code too broken to have one. The compiler has its own errors for that.
            var empty = new LoweredBody();
            var exit = new IrBlock(0) { Kind = TerminatorKind.Return };
            empty.Blocks.Add(exit);
            empty.Entry = exit;
            return empty;
        }

        return new BodyLowering(analysis, body, graph).Run();
    }

    private LoweredBody Run()
    {
        _lowered.IsAsyncOrIterator = _body.Symbol is { } symbol && (symbol.IsAsync || IsIterator());
        DeclareParameters();
        DeclareReturns();
        DeclareNested();
        foreach (var block in _graph.Blocks)
        {
            _blocks.Add(block.Ordinal, block.Ordinal == 0 ? _current : NewBlock());
        }

        _lowered.Entry = _current;
        if (_body.Symbol is { MethodKind: MethodKind.Constructor } constructor && InitializesFields())
        {
            // Where they call something, they go on in another block than they have begun in.
            _current = _lowered.Entry = NewBlock();
            StoreInitializers(constructor);
            _current.Jump(_blocks[0]);
        }

        foreach (var block in _graph.Blocks)
        {
            _analysis.Cancellation.ThrowIfCancellationRequested();
            if (block.IsReachable || block.Kind != BasicBlockKind.Block)
            {
                LowerBlock(block);
            }
        }

        ForgetPaths();
        BeginNonEmptyLoops();
        _lowered.HasThrow |= _mayThrowInTry;
        FollowAnswers();
        _lowered.ReturnedOwners = _returnedOwners ?? [];
        return _lowered;
    }

    /// <summary>Whether a constructor does what the fields are declared with: not if it leaves that to another one. What a struct has by itself does nothing of it.</summary>
    private bool InitializesFields() =>
        _body.Syntax is not ConstructorDeclarationSyntax { Initializer: { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisConstructorInitializer } other }
        || _graph.OriginalOperation.SemanticModel?.GetSymbolInfo(other, _analysis.Cancellation).Symbol is { IsImplicitlyDeclared: true };

    /// <summary>The constructor that a record is declared with has no code: each parameter goes to its property.</summary>
    private LoweredBody RunPositional(IMethodSymbol constructor)
    {
        DeclareParameters();
        _lowered.Entry = _current;
        StoreInitializers(constructor);
        var composite = CompositeOf(constructor.ContainingType);
        foreach (var parameter in constructor.Parameters)
        {
            var property = constructor.ContainingType.IsRecord ? constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() : null;
            if (property is null || Composites.BackingField(property) is not { } field)
            {
                continue;
            }

            _lowered.FieldStores.Add((field, OwnerOfVariable(parameter)));
            if (composite?.Find(field) is { } part && LayoutOf(constructor) is var layout)
            {
                var targets = SlotsOf(constructor.ContainingType, composite).AsSpan(part.Offset, part.Count).ToArray();
                var sources = part.Inner is { } inner ? SlotsOf(parameter, inner) : [SlotOf(parameter, parameter.Type)];
                AssignParts(targets, ReadParts(sources), _body.Syntax);
                for (int i = 0; i < part.Count; i++)
                {
                    LeftAt(layout.This + part.Offset + i).Sources.Add(OwnerOfVariable(parameter, part.Inner is null ? -1 : i));
                }
            }
        }

        _current.Kind = TerminatorKind.Return;
        FollowAnswers();
        return _lowered;
    }

    /// <summary>A constructor of a composite begins with what its declarations say. That the fields are stored in is said by the bodies of the initializers.</summary>
    private void StoreInitializers(IMethodSymbol constructor)
    {
        if (constructor.IsStatic || CompositeOf(constructor.ContainingType) is not { } composite)
        {
            return;
        }

        int start = LayoutOf(constructor).This;
        foreach (var member in constructor.ContainingType.GetMembers())
        {
            if (Composites.Initializer(member) is { } initializer && composite.Find(member) is { Inner: null } part
                && _analysis.Bodies.OperationOf(initializer) is { } value)
            {
                if (!IsNullConstant(value))
                {
                    LeftAt(start + part.Offset).Sources.Add(OwnerOf(value));
                }

                Assign(SlotsOf(constructor.ContainingType, composite)[part.Offset], Visit(value), initializer);
            }
        }
    }

    private void LowerBlock(BasicBlock block)
    {
        _basicBlock = block;
        _current = _blocks[block.Ordinal];
        _throwsSince = null;
        if (block.Kind == BasicBlockKind.Exit)
        {
            _current.Kind = TerminatorKind.Return;
            return;
        }

        foreach (var operation in block.Operations)
        {
            Visit(operation);
        }

        LowerBranches(block);
    }

    private void LowerBranches(BasicBlock block)
    {
        if (block.ConditionalSuccessor is { } conditional)
        {
            var condition = Visit(block.BranchValue);
            var (whenTrue, whenFalse) = (Follow(conditional), Follow(block.FallThroughSuccessor!));
            if (block.ConditionKind == ControlFlowConditionKind.WhenFalse)
            {
                (whenTrue, whenFalse) = (whenFalse, whenTrue);
            }

            _current.Kind = TerminatorKind.Branch;
            _current.Condition = condition;
            _current.Site = block.BranchValue?.Syntax;
            NoteLoop(block);
            _current.Targets.Add(whenTrue);
            _current.Targets.Add(whenFalse);
            return;
        }

        var successor = block.FallThroughSuccessor;
        switch (successor?.Semantics)
        {
            case ControlFlowBranchSemantics.Return:
                LowerReturn(block, successor);
                break;
            case ControlFlowBranchSemantics.Throw:
                Visit(block.BranchValue);
                _lowered.HasThrow = true;
                _current.Jump(Dispatch(block.EnclosingRegion, ThrownType(block.BranchValue)));
                break;
            case ControlFlowBranchSemantics.Rethrow:
                _lowered.HasThrow = true;
                _current.Jump(Dispatch(block.EnclosingRegion, null));
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                LowerRegionEnd(block);
                break;
            case ControlFlowBranchSemantics.Regular when successor.Destination is not null:
                _current.Jump(Follow(successor));
                break;
            default:
                // Program termination, or code that does not compile: the path ends.
                _current.Kind = TerminatorKind.Throw;
                break;
        }
    }

    private void LowerReturn(BasicBlock block, ControlFlowBranch branch)
    {
        if (block.BranchValue is { } returned)
        {
            StoreReturned(returned);
        }

        var leave = NewBlock();
        leave.Kind = TerminatorKind.Return;
        leave.Site = ReturnSite(block.BranchValue);
        _current.Jump(Through(branch.FinallyRegions, leave));
    }

    private static SyntaxNode? ReturnSite(IOperation? value) =>
        value?.Syntax.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax>() is Microsoft.CodeAnalysis.CSharp.Syntax.ReturnStatementSyntax statement
            ? statement
            : null;

    private IrBlock Follow(ControlFlowBranch branch) => branch.Destination is { } destination
        ? Through(branch.FinallyRegions, _blocks[destination.Ordinal])
        : branch.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow
            ? Dispatch(_basicBlock.EnclosingRegion, ThrownType(_basicBlock.BranchValue))
            : branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling
                ? RegionEndTarget(_basicBlock)
                : ThrowExit;

    private IrBlock NewBlock()
    {
        var block = new IrBlock(_lowered.Blocks.Count);
        _lowered.Blocks.Add(block);
        return block;
    }

    private void Emit(Instr instr)
    {
        _current.Instrs.Add(instr);
        if (MayWriteToPaths(instr))
        {
            WritesToPaths();
        }

        if (instr is EventInstr { Contract.IsClock: true })
        {
            _lowered.HasClockEvents = true;
        }
        else if (instr is EventInstr or UnknownInstr)
        {
            _lowered.HasEvents = true;
            _lowered.HasMajorEvents |= instr is not EventInstr { Contract.IsMinor: true };
        }
        else if (instr is CallInstr call)
        {
            _lowered.Calls.Add(call);
        }
        else if (instr is HandOverInstr handOver)
        {
            _lowered.HandedOver.Add(handOver.Target);
        }
    }

    private bool IsIterator() =>
        _body.Syntax.DescendantNodes(n => n == _body.Syntax || n is not (Microsoft.CodeAnalysis.CSharp.Syntax.AnonymousFunctionExpressionSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.LocalFunctionStatementSyntax))
            .Any(static n => n is Microsoft.CodeAnalysis.CSharp.Syntax.YieldStatementSyntax);

    private static ITypeSymbol? ThrownType(IOperation? thrown)
    {
        while (thrown is IConversionOperation conversion)
        {
            thrown = conversion.Operand;
        }

        return thrown?.Type;
    }
}
