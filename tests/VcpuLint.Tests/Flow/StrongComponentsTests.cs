using VcpuLint.Analyzers.Flow.Solving;

namespace VcpuLint.Tests.Flow;

/// <summary>Strongly connected components, held against the definition on many small graphs.</summary>
public sealed class StrongComponentsTests
{
    [Fact]
    public void Nodes_that_lead_to_each_other_are_in_one_component()
    {
        var random = new Random(1);
        for (int graph = 0; graph < 400; graph++)
        {
            int nodes = random.Next(1, 9);
            (int From, int To)[] edges = [.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => (random.Next(nodes), random.Next(nodes)))];
            int[] found = StrongComponents.Find(edges, nodes);
            bool[,] leads = Leads(edges, nodes);
            for (int a = 0; a < nodes; a++)
            {
                bool isMentioned = edges.Any(edge => edge.From == a || edge.To == a);
                Assert.Equal(isMentioned, found[a] != 0);
                Assert.True(!isMentioned || found[found[a] - 1] == found[a], "A component is named by one of its own.");
                for (int b = 0; b < nodes; b++)
                {
                    Assert.True(a == b || found[a] == 0 || (found[a] == found[b]) == (leads[a, b] && leads[b, a]));
                }
            }
        }
    }

    private static bool[,] Leads((int From, int To)[] edges, int nodes)
    {
        bool[,] leads = new bool[nodes, nodes];
        foreach ((int from, int to) in edges)
        {
            leads[from, to] = true;
        }

        for (int via = 0; via < nodes; via++)
        {
            for (int a = 0; a < nodes; a++)
            {
                for (int b = 0; b < nodes; b++)
                {
                    leads[a, b] |= leads[a, via] && leads[via, b];
                }
            }
        }

        return leads;
    }
}
