using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Analyzers.Flow;

namespace VcpuLint.Tests.Flow;

/// <summary>What bodies get from those that they lead to, held against the definition on many small graphs.</summary>
public sealed class ClosureTests
{
    [Fact]
    public void A_body_has_what_every_body_has_that_it_leads_to()
    {
        var random = new Random(1);
        for (int graph = 0; graph < 400; graph++)
        {
            int count = random.Next(1, 8);
            Body[] bodies = [.. Enumerable.Range(0, count).Select(static _ => NewBody())];
            ILookup<int, int> edges = Enumerable.Range(0, random.Next(0, 14)).ToLookup(_ => random.Next(count), _ => random.Next(count));
            int asked = 0;
            Closure<Body, int> closure = new(
                body =>
                {
                    asked++;
                    return 1 << Array.IndexOf(bodies, body);
                },
                body => edges[Array.IndexOf(bodies, body)].Select(i => bodies[i]),
                static (a, b) => a | b,
                CancellationToken.None);

            foreach (int start in Enumerable.Range(0, count).OrderBy(_ => random.Next()))
            {
                Assert.Equal(Reached(start, edges), closure.Of(bodies[start]));
            }

            Assert.Equal(count, asked);
        }
    }

    [Fact]
    public void It_stops_when_it_is_to() =>
        Assert.Throws<OperationCanceledException>(() => new Closure<Body, bool>(static _ => true, static _ => [], static (a, b) => a || b, new CancellationToken(canceled: true)).Of(NewBody()));

    private static int Reached(int start, ILookup<int, int> edges)
    {
        int reached = 1 << start;
        for (int before = 0; before != reached;)
        {
            before = reached;
            reached = Enumerable.Range(0, 8).Where(i => (before & (1 << i)) != 0).SelectMany(i => edges[i]).Aggregate(before, static (set, i) => set | (1 << i));
        }

        return reached;
    }

    /// <summary>A body that is nothing but itself.</summary>
    private static Body NewBody() => new(null!, null, SyntaxFactory.Block(), null, static () => null);
}
