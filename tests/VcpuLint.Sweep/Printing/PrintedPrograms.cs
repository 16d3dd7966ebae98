using System.Collections.Immutable;

namespace VcpuLint.Sweep.Printing;

/// <summary>Programs as one C# file.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sites">Where the sites of the programs stand, in the order of the text.</param>
internal sealed record PrintedPrograms(string Text, ImmutableArray<PrintedSite> Sites)
{
    /// <summary>Where each program begins, with its number, in the order of the text.</summary>
    public required ImmutableArray<(int Start, int Program)> Programs { get; init; }

    /// <summary>A second file of the same compilation; null if there is none.</summary>
    public required string? OtherFile { get; init; }

    /// <summary>An assembly that the compilation refers to; null if there is none.</summary>
    public required string? Library { get; init; }

    /// <summary>The program that holds a position, as a place that says no more than that; null if there is none.</summary>
    public PrintedSite? ProgramAt(int position)
    {
        int index = Programs.BinarySearch((position, int.MaxValue));
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? null : new(Programs[index].Start, 0, Programs[index].Program, PrintedSite.Name);
    }

    /// <summary>The text of a program, without what it shares with others.</summary>
    public string TextOf(int program)
    {
        int index = 0;
        while (Programs[index].Program != program)
        {
            index++;
        }

        return Text[Programs[index].Start..(index + 1 < Programs.Length ? Programs[index + 1].Start : Text.Length)];
    }

    /// <summary>The site that covers a position; null if none does.</summary>
    public PrintedSite? At(int position)
    {
        int low = 0;
        int high = Sites.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            var site = Sites[middle];
            if (position < site.Start)
            {
                high = middle - 1;
            }
            else if (position >= site.Start + site.Length)
            {
                low = middle + 1;
            }
            else
            {
                return site;
            }
        }

        return null;
    }
}

/// <summary>Where a site of a program stands.</summary>
internal readonly record struct PrintedSite(int Start, int Length, int Program, int Site)
{
    /// <summary>The name of the method, where stands what has no other place.</summary>
    public const int Name = -2;

    /// <summary>Somewhere in the helper.</summary>
    public const int Helper = -4;
}
