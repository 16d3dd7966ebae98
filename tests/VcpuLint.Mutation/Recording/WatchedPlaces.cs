using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Recording;

/// <summary>Where a watch can be put: what has a value there and is not written to, and of which values it can be said whether they are the same.</summary>
internal static class WatchedPlaces
{
    /// <summary>Whether an expression may be replaced by a call that returns its value.</summary>
    public static bool CanBe(ExpressionSyntax expression, SemanticModel model)
    {
        if (!HasValue(expression) || Mutator.IsRestOfAccess(expression) || IsWritten(expression))
        {
            return false;
        }

        return TypeOf(expression, model) is { } type && IsComparable(type) && !IsVariableOfValueType(expression, model)
            && !(IsPlainClass(type) && model.GetOperation(expression) is IObjectCreationOperation);
    }

    private static bool HasValue(ExpressionSyntax expression) =>
        expression is not (InitializerExpressionSyntax or AssignmentExpressionSyntax or ThrowExpressionSyntax or AnonymousFunctionExpressionSyntax or TypeSyntax
            or DeclarationExpressionSyntax or RefExpressionSyntax or ParenthesizedExpressionSyntax)
        && expression.Kind() is not (SyntaxKind.DefaultLiteralExpression or SyntaxKind.NullLiteralExpression)
        && expression.Parent is not (ExpressionStatementSyntax or NameColonSyntax or PatternSyntax or SwitchLabelSyntax or QualifiedNameSyntax
            or AttributeArgumentSyntax or RefExpressionSyntax);

    /// <summary>The type that the value of an expression has where it is used.</summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model)
    {
        var info = model.GetTypeInfo(expression);
        var type = model.GetConversion(expression).IsUserDefined ? info.Type : info.ConvertedType ?? info.Type;
        return type is null or IErrorTypeSymbol || type.IsAnonymousType || type.IsRefLikeType || type.SpecialType == SpecialType.System_Void ? null : type;
    }

    /// <summary>Whether what an assignment writes to can be read without anything else happening.</summary>
    public static bool CanBeRead(AssignmentExpressionSyntax assignment, SemanticModel model) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Parent is ExpressionStatementSyntax
        && model.GetTypeInfo(assignment.Left).Type is { IsRefLikeType: false } type && IsComparable(type)
        && model.GetOperation(assignment.Left) switch
        {
            ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation => true,
            IArrayElementReferenceOperation => true,
            IPropertyReferenceOperation { Property: { GetMethod: { } getter, SetMethod: { } setter } } => IsAuto(getter) && IsAuto(setter),
            _ => false,
        };

    private static bool IsAuto(IMethodSymbol accessor) =>
        accessor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null };

    /// <summary>Whether values are the same tells something: of what is made anew each time, or is asked for its items later, it tells nothing.</summary>
    private static bool IsComparable(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol or IPointerTypeSymbol or IDynamicTypeSymbol => false,
        { TypeKind: TypeKind.Delegate } => false,
        { TypeKind: TypeKind.Interface } => !type.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal),
        { IsReferenceType: true, SpecialType: not SpecialType.System_String } =>
            !type.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal) || type.SpecialType == SpecialType.System_Object,
        _ => true,
    };

    private static bool IsPlainClass(ITypeSymbol type) => type is { TypeKind: TypeKind.Class, IsRecord: false };

    private static bool IsWritten(ExpressionSyntax expression) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == expression,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        PrefixUnaryExpressionSyntax step => step.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        PostfixUnaryExpressionSyntax step => step.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        _ => false,
    };

    /// <summary>Whether a method may be called on the variable itself, where a value would be a copy of it.</summary>
    private static bool IsVariableOfValueType(ExpressionSyntax expression, SemanticModel model) =>
        expression.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
        && model.GetTypeInfo(expression).Type is { IsValueType: true }
        && model.GetOperation(expression) is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
            or IPropertyReferenceOperation { Property.ReturnsByRef: true } or IPropertyReferenceOperation { Property.ReturnsByRefReadonly: true };
}
