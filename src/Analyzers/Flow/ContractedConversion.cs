using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Effects;

namespace VcpuLint.Analyzers.Flow;

/// <summary>A method, lambda or local function becomes a delegate that is called under a contract.</summary>
/// <param name="Site">Where.</param>
/// <param name="Contract">The contract of the delegate type, or of the parameter that it is passed for.</param>
/// <param name="Owner">Whose contract that is, in words.</param>
/// <param name="Method">The method, if it has a name.</param>
/// <param name="Body">Its body, if it is in this compilation.</param>
internal sealed record ContractedConversion(SyntaxNode Site, Contract Contract, string Owner, IMethodSymbol? Method, Body? Body);
