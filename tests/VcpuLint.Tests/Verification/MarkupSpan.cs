using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Verification;

/// <summary>A stretch of a case on which a diagnostic is expected.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Span">The stretch, in the text without the markup.</param>
internal readonly record struct MarkupSpan(string Id, TextSpan Span);
