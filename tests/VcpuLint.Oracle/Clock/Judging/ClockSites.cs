using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>
/// The places of a body in the order of its text: each call, each question and each call of the helper. A number in a finding is an index into
/// this list.
/// </summary>
internal static class ClockSites
{
    /// <summary>The places; null stands for a call of the helper, an operation or a question for itself.</summary>
    public static IReadOnlyList<Enum?> Of(Block body)
    {
        var sites = new List<Enum?>();
        Add(sites, body);
        return sites;
    }

    private static void Add(List<Enum?> sites, Block block)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case ClockCall call:
                    sites.Add(call.Operation);
                    break;
                case CallHelper:
                    sites.Add(null);
                    break;
                case SetBool set:
                    Add(sites, set.Value);
                    break;
                case If choice:
                    Add(sites, choice.Condition);
                    Add(sites, choice.Then);
                    Add(sites, choice.Else ?? Block.Empty);
                    break;
                case While loop:
                    Add(sites, loop.Condition);
                    Add(sites, loop.Body);
                    break;
            }
        }
    }

    private static void Add(List<Enum?> sites, Condition condition)
    {
        switch (condition)
        {
            case ClockAnswer answer:
                sites.Add(answer.Question);
                break;
            case Not not:
                Add(sites, not.Operand);
                break;
            case And and:
                Add(sites, and.Left);
                Add(sites, and.Right);
                break;
            case Or or:
                Add(sites, or.Left);
                Add(sites, or.Right);
                break;
        }
    }
}
