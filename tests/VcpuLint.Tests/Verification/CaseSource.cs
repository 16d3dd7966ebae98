using System.Collections.Immutable;

namespace VcpuLint.Tests.Verification;

/// <summary>One source file of a case.</summary>
/// <param name="Path">The path below <c>tests/Cases</c>, with forward slashes.</param>
/// <param name="Markup">The text and what is expected of it.</param>
/// <param name="Fixed">The text after the fix: under the empty key after the first fix offered, else after the one whose equivalence key ends so.</param>
internal sealed record CaseSource(string Path, MarkupSource Markup, ImmutableSortedDictionary<string, MarkupSource> Fixed);
