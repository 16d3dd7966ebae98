using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Model.Contracts;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Assemblies;

/// <summary>
/// Takes the static helpers out of a real port, writes the contracts on them that VCPU9003 says they keep, and puts them in a library of their
/// own, with the state of the port. A helper that has a contract keeps it; one whose contract would not say all stays, and so does whoever calls
/// one that stays.
/// </summary>
internal sealed class HelperSplit
{
    private const string Helpers = "Helpers";
    private const string Inferred = "VCPU9003";
    private const string NoEffect = "[NoProtocolEffect]";

    private readonly CSharpCompilation _port;
    private readonly Dictionary<ISymbol, string> _attributes = new(SymbolEqualityComparer.Default);

    private HelperSplit(CSharpCompilation port) => _port = port;

    /// <summary>Gets the methods that moved, with their contracts.</summary>
    public IReadOnlyDictionary<ISymbol, string> Moved => _attributes;

    /// <summary>Decides which helpers of a port can move.</summary>
    public static async Task<HelperSplit> PlanAsync(SampleFolder port, CancellationToken cancellationToken)
    {
        HelperSplit split = new(port.Compile());
        CSharpCompilation asking = split._port.WithOptions(split._port.Options.WithSpecificDiagnosticOptions(
            [KeyValuePair.Create(Inferred, ReportDiagnostic.Info)]));
        Diagnostic[] inferred =
        [
            .. (await AnalyzerRunner.RunAsync(asking, AnalyzerCatalog.Analyzers, concurrent: false, cancellationToken))
                .Where(diagnostic => diagnostic.Id == Inferred),
        ];
        foreach ((SemanticModel model, MethodDeclarationSyntax method) in split.Methods())
        {
            Diagnostic? told = Array.Find(inferred, diagnostic =>
                diagnostic.Location.SourceTree == method.SyntaxTree && diagnostic.Location.SourceSpan == method.Identifier.Span);
            string attributes = method.AttributeLists.Count > 0 ? method.AttributeLists.ToString()
                : told is null ? NoEffect
                : told.Properties["exact"] == "true" ? told.Properties["attributes"]!.Replace('\n', ' ')
                : "";

            // That a helper waits outside the read section of its caller has no such form yet, only that it sleeps.
            bool loses = attributes.Contains("LockKind.Srcu", StringComparison.Ordinal) && attributes.Contains("MaySleep", StringComparison.Ordinal);
            if (attributes.Length > 0 && !loses && method.Modifiers.Any(SyntaxKind.StaticKeyword))
            {
                split._attributes.Add(model.GetDeclaredSymbol(method, cancellationToken)!, attributes);
            }
        }

        while (split.Methods().Where(method => split.CallsWhatStays(method.Model, method.Method)).ToArray() is { Length: > 0 } staying)
        {
            Array.ForEach(staying, method => split._attributes.Remove(method.Model.GetDeclaredSymbol(method.Method)!));
        }

        return split;
    }

    /// <summary>Returns the sources of the library and those of what is left.</summary>
    public (ImmutableArray<(string Path, string Text)> Library, ImmutableArray<(string Path, string Text)> Port) Write()
    {
        ImmutableArray<(string, string)>.Builder library = ImmutableArray.CreateBuilder<(string, string)>();
        ImmutableArray<(string, string)>.Builder port = ImmutableArray.CreateBuilder<(string, string)>();
        HashSet<string> namespaces = [];
        foreach (SyntaxTree tree in _port.SyntaxTrees)
        {
            SemanticModel model = _port.GetSemanticModel(tree);
            CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
            foreach (ClassDeclarationSyntax type in root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => IsPort(model, type)))
            {
                namespaces.Add(model.GetDeclaredSymbol(type)!.ContainingNamespace.ToDisplayString());
            }

            CompilationUnitSyntax helpers = root.ReplaceNodes(
                TopTypes(root),
                (type, _) => IsPort(model, type) ? HelpersOf(model, (ClassDeclarationSyntax)type)
                    : Stays(model, type) ? Empty((ClassDeclarationSyntax)type)
                    : WithoutEffect(model, type));
            library.Add((tree.FilePath, helpers.ToFullString()));
            SyntaxNode[] gone =
                [.. TopTypes(root).Where(type => !Stays(model, type)), .. PortMembers(model, root).Where(member => Moves(model, member))];
            port.Add((tree.FilePath, root.RemoveNodes(gone, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString()));
        }

        library.Add(("Friend.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Port\")]"));
        port.Add(("Helpers.cs", string.Concat(namespaces.Select(name => $"global using static {name}.{Helpers};\n"))));
        return (library.ToImmutable(), port.ToImmutable());
    }

    private IEnumerable<(SemanticModel Model, MethodDeclarationSyntax Method)> Methods() =>
        from tree in _port.SyntaxTrees
        let model = _port.GetSemanticModel(tree)
        from member in PortMembers(model, tree.GetCompilationUnitRoot()).OfType<MethodDeclarationSyntax>()
        select (model, member);

    private bool CallsWhatStays(SemanticModel model, MethodDeclarationSyntax method) =>
        _attributes.ContainsKey(model.GetDeclaredSymbol(method)!) && method.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            model.GetSymbolInfo(name).Symbol is IMethodSymbol or IFieldSymbol { IsConst: false } or IPropertySymbol or INamedTypeSymbol
            && model.GetSymbolInfo(name).Symbol is { } used
            && Stays(used as INamedTypeSymbol ?? used.ContainingType)
            && !_attributes.ContainsKey(used));

    private bool Moves(SemanticModel model, MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => _attributes.ContainsKey(model.GetDeclaredSymbol(method)!),
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private ClassDeclarationSyntax HelpersOf(SemanticModel model, ClassDeclarationSyntax type)
    {
        IEnumerable<MemberDeclarationSyntax> members =
            from member in type.Members
            where Moves(model, member)
            let attributes = member is MethodDeclarationSyntax method ? _attributes[model.GetDeclaredSymbol(method)!] + " " : ""
            let kept = member.Modifiers.Where(modifier => !SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
            let bare = member.WithAttributeLists([]).WithModifiers([.. kept]).WithLeadingTrivia().ToFullString()
            select SyntaxFactory.ParseMemberDeclaration($"{attributes}internal {bare}")!;
        return SyntaxFactory.ClassDeclaration(Helpers).NormalizeWhitespace()
            .WithModifiers([.. SyntaxFactory.ParseTokens("public static partial ").Where(token => !token.IsKind(SyntaxKind.EndOfFileToken))])
            .WithMembers([.. members]);
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> TopTypes(CompilationUnitSyntax root) =>
        root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>();

    private static IEnumerable<MemberDeclarationSyntax> PortMembers(SemanticModel model, CompilationUnitSyntax root) =>
        TopTypes(root).Where(type => IsPort(model, type)).SelectMany(type => ((ClassDeclarationSyntax)type).Members);

    /// <summary>What a port keeps for a vCPU or a list of them takes a vCPU and does nothing to the protocol.</summary>
    private static BaseTypeDeclarationSyntax WithoutEffect(SemanticModel model, BaseTypeDeclarationSyntax type) => type.ReplaceNodes(
        type.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => model.GetDeclaredSymbol(method)!.Parameters.Any(IsVcpuPart)),
        (method, _) => (MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(NoEffect + " " + method.WithLeadingTrivia().ToFullString())!);

    private static bool IsVcpuPart(IParameterSymbol parameter) =>
        parameter.Type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(VcpuPartAttribute));

    private static ClassDeclarationSyntax Empty(ClassDeclarationSyntax type) =>
        type.WithIdentifier(SyntaxFactory.Identifier(type.Identifier.Text + "Stays")).WithMembers([]);

    private static bool Stays(SemanticModel model, BaseTypeDeclarationSyntax type) => Stays(model.GetDeclaredSymbol(type));

    /// <summary>A static class is mostly functions of numbers, and what they return no contract says.</summary>
    private static bool Stays(INamedTypeSymbol? type) =>
        IsPort(type) || (type is { IsStatic: true, ContainingType: null } && type.Locations.Any(location => location.IsInSource));

    private static bool IsPort(SemanticModel model, BaseTypeDeclarationSyntax type) => IsPort(model.GetDeclaredSymbol(type));

    private static bool IsPort(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? ancestor = type?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name == "ArchPort")
            {
                return true;
            }
        }

        return false;
    }
}
