using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Tests;

/// <summary>A mutation that is switched on does what the source does in which it is written out, and nothing else does anything.</summary>
public sealed class SwitchTests
{
    private const string Members = """
        public static int F(int a, int b)
        {
            int sum = 0;
            bool odd = (a & 1) != 0 || b > 2;
            for (int i = 0; i < 4; i++)
            {
                if (i == b)
                {
                    continue;
                }

                sum += i * a;
                sum ^= b << i;
                if (sum > 100)
                {
                    sum = -1;
                    break;
                }
            }

            object found = odd ? sum : "none";
            if (found is int number && number >= 3)
            {
                sum = number - 3;
                sum |= ~a & 7;
            }

            switch (b)
            {
                case 1:
                    sum++;
                    break;
                case 2 when odd:
                    sum--;
                    break;
            }

            int[] all = [a, b, sum, Math.Max(a, b)];
            string? name = odd ? null : "name";
            return all.Where(x => x > 0).Distinct().Sum() + (name ?? "nobody").Length + (all.All(x => x < 9) ? all.First() : all.Skip(1).Last());
        }
        """;

    private static readonly (int A, int B)[] s_inputs = [.. from a in Enumerable.Range(-2, 9) from b in Enumerable.Range(-1, 6) select (a, b)];

    [Fact]
    public void Each_mutation_does_what_its_text_says()
    {
        string text = Snippets.Class(Members);
        Schemata schemata = Snippets.Mutate(text);
        Assembly mutated = Load(schemata.Image);
        FieldInfo active = mutated.GetType(MutantSource.Name)!.GetField("Active")!;
        FieldInfo fuel = mutated.GetType(MutantSource.Name)!.GetField("Fuel")!;
        string original = Run(mutated);
        int different = 0;
        foreach (Making.Mutation mutation in schemata.Mutations.Where(static m => m.Operator is not ("arm" or "block")))
        {
            string place = text.Substring(mutation.Start, mutation.Length);
            string changed = mutation switch
            {
                { Mutated.Length: 0 } => ";",
                { Operator: "condition", Mutated: "true" } => $"({place} || true)",
                { Operator: "condition", Mutated: "false" } => $"({place} && false)",
                _ => mutation.Mutated,
            };
            string written = text[..mutation.Start] + changed + text[(mutation.Start + mutation.Length)..];
            active.SetValue(null, mutation.Id);
            fuel.SetValue(null, 1_000_000L);
            string switched = Run(mutated);
            if (switched.Contains("OutOfFuel", StringComparison.Ordinal))
            {
                // Written out, it would not end.
                different++;
                continue;
            }

            Assert.True(switched == Run(Load(Emit(written))), $"{mutation.Key}: the switch does something else than the text");
            different += switched == original ? 0 : 1;
        }

        active.SetValue(null, -1);
        fuel.SetValue(null, long.MaxValue);
        Assert.Equal(original, Run(mutated));
        Assert.True(different > schemata.Mutations.Length / 2, $"Only {different} of {schemata.Mutations.Length} make a difference.");
    }

    private static Assembly Load(byte[] image) => new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image));

    private static byte[] Emit(string text)
    {
        using var stream = new MemoryStream();
        var result = Snippets.Compile(text).Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics) + text);
        return stream.ToArray();
    }

    /// <summary>What the method returns of each input, or the name of what it throws.</summary>
    private static string Run(Assembly assembly)
    {
        var method = assembly.GetType("Sample")!.GetMethod("F")!.CreateDelegate<Func<int, int, int>>();
        return string.Join(' ', s_inputs.Select(input => Try(() => method(input.A, input.B))));

        static string Try(Func<int> run)
        {
            try
            {
                return run().ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (Exception exception)
            {
                return exception.GetType().Name;
            }
        }
    }
}
