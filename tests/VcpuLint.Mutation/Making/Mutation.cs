namespace VcpuLint.Mutation.Making;

/// <summary>A change of the analyzer's source that has its switch in the mutated assembly.</summary>
/// <param name="Id">The number of its switch.</param>
/// <param name="File">The file, relative to the folder of the analyzers.</param>
/// <param name="Start">Where in the file the changed place begins.</param>
/// <param name="Length">How long the changed place is.</param>
/// <param name="Line">The line that the changed place begins in, counted from one.</param>
/// <param name="Member">The type and the member that hold it.</param>
/// <param name="Operator">What kind of change it is.</param>
/// <param name="Original">The place as it is, in one line.</param>
/// <param name="Mutated">The place after the change; empty if nothing is left of it.</param>
/// <param name="Ordinal">Which of the places in the member that read the same: 1 for the first.</param>
internal sealed record Mutation(int Id, string File, int Start, int Length, int Line, string Member, string Operator, string Original, string Mutated, int Ordinal)
{
    /// <summary>Gets what names the mutation as long as its member is not changed, wherever in the file that is.</summary>
    public string Key => $"{File} | {Member} | {Original} -> {(Mutated.Length == 0 ? "(nothing)" : Mutated)}{(Ordinal == 1 ? "" : $" | {Ordinal}")}";
}
