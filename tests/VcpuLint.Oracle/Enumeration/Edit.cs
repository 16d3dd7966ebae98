namespace VcpuLint.Oracle.Enumeration;

/// <summary>A small change.</summary>
/// <param name="Result">What comes out of it.</param>
/// <param name="What">What is done: <c>delete on;</c>.</param>
/// <param name="Where">
/// The place as the way to it: the numbers of statements from 0, and which part of each leads on, such as <c>2.then.0</c>.
/// </param>
internal readonly record struct Edit<T>(T Result, string What, string Where);

/// <summary>What stands around a block.</summary>
internal readonly record struct Surroundings(bool InLoop = false, bool InFinally = false, bool InHelper = false);
