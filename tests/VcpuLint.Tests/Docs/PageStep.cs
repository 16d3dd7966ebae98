namespace VcpuLint.Tests.Docs;

/// <summary>One change that a page asks its reader to make.</summary>
/// <param name="File">The file that it is made in: <c>project/file.cs</c>.</param>
/// <param name="Fence">The words after the back quotes: <c>csharp</c> for a whole file, <c>diff</c> for a change.</param>
/// <param name="Text">The file or the change.</param>
/// <param name="Fixes">The rule whose fix gives this text, if the page says so.</param>
/// <param name="Message">Where the page shows what the build says; <see langword="null"/> if it shows nothing, so that the build is clean.</param>
internal sealed record PageStep(string File, string Fence, string Text, string? Fixes, Range? Message);
