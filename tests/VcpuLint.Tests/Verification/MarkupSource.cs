using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Verification;

/// <summary>A source text with the marks taken out of it.</summary>
/// <param name="Text">The text as the compiler sees it.</param>
/// <param name="Diagnostics">The expected diagnostics, by start; of two that start together the longer comes first.</param>
/// <param name="Locations">The location marks by number: <c>{|#0:..|}</c> is the first.</param>
internal sealed record MarkupSource(string Text, ImmutableArray<MarkupSpan> Diagnostics, ImmutableSortedDictionary<int, TextSpan> Locations);
