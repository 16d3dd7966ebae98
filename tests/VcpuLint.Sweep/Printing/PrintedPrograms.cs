using System.Collections.Immutable;

namespace VcpuLint.Sweep.Printing;

/// <summary>Programs as one C# file.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sites">Where the sites of the programs stand, in the order of the text.</param>
internal sealed record PrintedPrograms(string Text, ImmutableArray<PrintedSite> Sites)
{
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
