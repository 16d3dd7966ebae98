using Microsoft.CodeAnalysis;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;
using VcpuLint.Sweep.Printing.Shapes;

namespace VcpuLint.Oracle.Tests.Printing;

/// <summary>Another shape of a program is another text of the same program: it compiles, and the analyzer says the same of it.</summary>
public sealed class ShapeTests
{
    private static readonly Lazy<Task<IReadOnlyList<Reported>>> _plain =
        new(static () => new Checker(new Printer()).AskAsync(VariedPrograms.All, TestContext.Current.CancellationToken));

    public static TheoryData<string> Names => [.. AllShapes.All.Select(static s => s.Name)];

    [Fact]
    public void Names_are_different() => Assert.Equal(AllShapes.All.Count, AllShapes.All.Select(static s => s.Name).Distinct().Count());

    [Fact]
    public void There_are_many_shapes() => Assert.True(AllShapes.All.Count >= 40, $"only {AllShapes.All.Count}");

    [Theory]
    [MemberData(nameof(Names))]
    public void Shape_compiles(string name)
    {
        var printed = Named(name).Create().Print(Applicable(name));
        var errors = Checker.CompilationOf(printed, TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), $"{string.Join(Environment.NewLine, errors.Take(3))}{Environment.NewLine}{printed.Text}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shape_changes_some_programs(string name) => Assert.True(Applicable(name).Count >= 2, "it changes next to nothing");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Shape_has_the_answers_of_the_plain_text(string name)
    {
        var plain = await _plain.Value;
        var printer = Named(name).Create();
        var programs = Applicable(name);
        var answers = await new Checker(printer).AskAsync(programs, TestContext.Current.CancellationToken);
        var different = new List<string>();
        for (int i = 0; i < programs.Count; i++)
        {
            string wanted = AnswerText.Of(plain[Index(programs[i])], programs[i], printer);
            string found = AnswerText.Of(answers[i], programs[i], printer);
            if (wanted != found)
            {
                different.Add($"{name} | {programs[i]} | {wanted} | {found}".TrimEnd());
            }
        }

        Assert.True(different.Count == 0, string.Join(Environment.NewLine, different));
    }

    private static Shape Named(string name) => AllShapes.All.Single(s => s.Name == name);

    private static IReadOnlyList<LoopProgram> Applicable(string name) => [.. VariedPrograms.All.Where(Named(name).Applies)];

    private static int Index(LoopProgram program)
    {
        int index = 0;
        while (!ReferenceEquals(VariedPrograms.All[index], program))
        {
            index++;
        }

        return index;
    }
}
