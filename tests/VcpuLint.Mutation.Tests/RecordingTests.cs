using System.Reflection;
using System.Runtime.Loader;
using VcpuLint.Mutation.Making;
using VcpuLint.Mutation.Recording;

namespace VcpuLint.Mutation.Tests;

/// <summary>A mutation of which the recording says that it makes no difference makes none.</summary>
public sealed class RecordingTests
{
    private const string Members = """
        private static int s_calls;

        public static int F(int a, int b)
        {
            var state = new State((uint)(a + 4), b);
            state = state.With(b < 2);
            object found = a > b ? a : "none";
            int sum = Counted(a) + (a < b ? 1 : 2);
            if (!(found is int number && number > 1))
            {
                number = state.Low;
            }

            int last = a;
            last = Math.Max(a, b);
            for (int i = 0; i < 3; i++)
            {
                sum += state.Bit(i) || Odd(number + i) ? i : Scaled(new Pair(a, b), state);
                s_calls = i;
            }

            int[] all = [a, b, sum];
            sum += all.Where(x => x >= last && Odd(x)).Distinct().Count();
            return (state with { Extra = b & 3 }).Sum() + sum + s_calls + (found switch { string text when text.Length > 3 => 1, int n => n, _ => 0 });
        }

        private static int Counted(int a)
        {
            s_calls += a >= 0 ? 1 : 0;
            return s_calls;
        }

        private static bool Odd(int a) => (a & 1) != 0;

        private static int Scaled(in Pair pair, State state) => pair.A * 2 > pair.B ? 10 / (pair.A - 3) : state.Low;

        private record Pair(int A, int B);

        private readonly record struct State(uint Bits, int Extra)
        {
            public int Low => (int)(Bits & 3);

            public bool Bit(int at) => (Bits >> at & 1) == 1 && Extra != at;

            public State With(bool on) => on && Extra > 0 ? this with { Bits = Bits | 8 } : this;

            public int Sum() => Low + Extra;
        }
        """;

    private static readonly (int A, int B)[] s_inputs = [.. from a in Enumerable.Range(-3, 9) from b in Enumerable.Range(-2, 8) select (a, b)];

    private static readonly Lazy<(Schemata Schemata, RecordingImage Image)> s_made = new(static () =>
    {
        string text = Snippets.Class(Members);
        Schemata schemata = Snippets.Mutate(text);
        return (schemata, Snippets.Record(text, schemata));
    });

    [Fact]
    public void What_makes_no_difference_where_it_is_makes_none_at_all()
    {
        var (schemata, image) = s_made.Value;
        var recorder = new Sample(image.Image);
        var mutated = new Sample(schemata.Image);
        int harmless = 0;
        foreach (var input in s_inputs)
        {
            string original = mutated.Run(input, -1);
            Assert.Equal(original, recorder.Record(input, schemata.Mutations.Max(static m => m.Id) + 1, out bool[] reached, out bool[] infected));
            foreach (var mutation in schemata.Mutations.Where(m => !infected[m.Id] && (!reached[m.Id] || image.Watched.Contains(m.Id))))
            {
                Assert.True(original == mutated.Run(input, mutation.Id), $"{mutation.Key} makes a difference for {input}");
                harmless += reached[mutation.Id] ? 1 : 0;
            }
        }

        int most = schemata.Mutations.Length * s_inputs.Length;
        Assert.True(harmless > most / 6, $"Of {most} mutants and inputs only {harmless} are left out.");
    }

    [Theory]
    [InlineData("a < b", "a <= b", 1, 2, false)]
    [InlineData("a < b", "a <= b", 2, 2, true)]
    [InlineData("last = Math.Max(a, b);", "", 3, 2, false)]
    [InlineData("last = Math.Max(a, b);", "", 2, 3, true)]
    [InlineData("Extra > 0", "Extra >= 0", 1, 1, false)]
    [InlineData("Extra > 0", "Extra >= 0", 1, 0, true)]
    [InlineData("number > 1", "number >= 1", 4, 1, false)]
    [InlineData("number > 1", "number >= 1", 1, 0, true)]
    [InlineData("pair.A * 2", "pair.A / 2", 0, 5, false)]
    public void What_makes_a_difference_is_noted(string original, string changed, int a, int b, bool makesOne)
    {
        var (schemata, image) = s_made.Value;
        int id = Assert.Single(schemata.Mutations, m => m.Original == original && m.Mutated == changed).Id;

        new Sample(image.Image).Record((a, b), schemata.Mutations.Max(static m => m.Id) + 1, out _, out bool[] infected);

        Assert.Contains(id, image.Watched);
        Assert.Equal(makesOne, infected[id]);
    }

    [Fact]
    public void What_writes_is_not_evaluated_twice()
    {
        var (schemata, image) = s_made.Value;

        Assert.DoesNotContain(schemata.Mutations, m => m.Original.StartsWith("Counted(", StringComparison.Ordinal) && image.Watched.Contains(m.Id));
        Assert.DoesNotContain(schemata.Mutations, m => m.Original.StartsWith("s_calls +=", StringComparison.Ordinal) && image.Watched.Contains(m.Id));
    }

    /// <summary>A loaded sample.</summary>
    private sealed class Sample
    {
        private readonly Type _mutant;
        private readonly FieldInfo _calls;
        private readonly Func<int, int, int> _method;

        public Sample(byte[] image)
        {
            Assembly assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image));
            _mutant = assembly.GetType(MutantSource.Name)!;
            _calls = assembly.GetType("Sample")!.GetField("s_calls", BindingFlags.Static | BindingFlags.NonPublic)!;
            _method = assembly.GetType("Sample")!.GetMethod("F")!.CreateDelegate<Func<int, int, int>>();
        }

        /// <summary>What the method returns and leaves behind, or the name of what it throws.</summary>
        public string Run((int A, int B) input, int active)
        {
            _mutant.GetField("Active")!.SetValue(null, active);
            _mutant.GetField("Fuel")!.SetValue(null, 100_000L);
            _calls.SetValue(null, 0);
            try
            {
                return $"{_method(input.A, input.B)} {_calls.GetValue(null)}";
            }
            catch (Exception exception)
            {
                return exception.GetType().Name;
            }
        }

        /// <summary>The same, with what is noted meanwhile. A place that throws tells nothing, so that all of its mutations count.</summary>
        public string Record((int A, int B) input, int switches, out bool[] reached, out bool[] infected)
        {
            int[] entered = new int[switches];
            Set("Reached", reached = new bool[switches]);
            Set("Infected", infected = new bool[switches]);
            Set("Entered", entered);
            string result = Run(input, -1);
            Set("Reached", null);
            Set("Infected", null);
            Set("Entered", null);
            if (Array.Exists(entered, static e => e != 0))
            {
                Array.Fill(infected, true);
            }

            return result;

            void Set(string field, object? value) => _mutant.GetField(field)!.SetValue(null, value);
        }
    }
}
