using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace VcpuLint.Tests.Verification;

/// <summary>A fix that was offered for a diagnostic.</summary>
/// <param name="Document">The document the diagnostic is in.</param>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Provider">The provider that offered the fix.</param>
/// <param name="Action">The change that it proposes.</param>
internal sealed record OfferedFix(Document Document, Diagnostic Diagnostic, CodeFixProvider Provider, CodeAction Action);
