using FsCheck;
using FsCheck.Fluent;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;
using VcpuLint.Oracle.Tests.Printing;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;
using VcpuLint.Sweep.Printing.Shapes;

namespace VcpuLint.Oracle.Tests.Laws;

/// <summary>Whatever a program is, and whatever it is written like, the analyzer says of it what it says of its plain text.</summary>
public sealed class ShapeLawTests
{
    private const int BatchSize = 25;
    private const int Batches = 40;

    private readonly Checker _plain = new(new Printer());

    [Fact]
    public void Shape_changes_flip_nothing()
    {
        Gen<Shape> shapes = Gen.Frequency((4, Gen.Elements(AllShapes.All.AsEnumerable())), (1, from seed in Gen.Choose(0, int.MaxValue) select AllShapes.Mixed(seed)));
        Prop.ForAll(Arb.From(shapes), Batch.Of(BatchSize, static random => RandomPrograms.Number(random.Next(), 0)), (shape, batch) => Compare(shape, [.. batch.Programs.Where(ReachedCode.IsAll)]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Batches).WithReplay(20_260_701, 1));
    }

    private void Compare(Shape shape, LoopProgram[] programs)
    {
        Printer printer = shape.Create();
        var plain = Ask(_plain, programs);
        var shaped = Ask(new Checker(printer), programs);
        for (int i = 0; i < programs.Length; i++)
        {
            string wanted = AnswerText.Of(plain[i], programs[i], printer);
            string found = AnswerText.Of(shaped[i], programs[i], printer);
            Assert.True(wanted == found, $"{programs[i]}: {wanted}{Environment.NewLine}as {shape}: {found}");
        }
    }

    private static IReadOnlyList<Reported> Ask(Checker checker, LoopProgram[] programs) =>
        checker.AskAsync(programs, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}
