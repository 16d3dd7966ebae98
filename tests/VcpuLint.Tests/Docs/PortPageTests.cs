using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Model;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Docs;

/// <summary>The newcomer's page does what it says: its code compiles, its messages are the real ones, its fix is the fix, its test passes.</summary>
public sealed class PortPageTests
{
    private const string Port = "ToyPort/ToyPort.cs";
    private const string PortTests = "ToyPort.Tests/ToyPortTests.cs";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// A step without a message is clean. With <c>VCPULINT_UPDATE_DOCS=1</c> in the environment the messages are written into the page
    /// instead of being compared.
    /// </summary>
    [Fact]
    public async Task Page_shows_what_each_build_says()
    {
        PortPage page = PortPage.Load();
        ReaderWorkspace workspace = new();
        string real = page.Text;
        int grown = 0;
        foreach (PageStep step in page.Steps)
        {
            workspace.Apply(step);
            string said = await workspace.BuildAsync(ReaderWorkspace.ProjectOf(step.File), Cancellation);
            if (step.Message is not { } shown)
            {
                Assert.True(said.Length == 0, $"After this block of {step.File}\n{step.Text}\nthe build says\n{said}");
                continue;
            }

            Assert.True(said.Length > 0, $"The page shows a message after a block of {step.File}, but the build is clean.");
            (int start, int length) = shown.GetOffsetAndLength(page.Text.Length);
            real = real[..(start + grown)] + said + real[(start + grown + length)..];
            grown += said.Length - length;
        }

        if (Environment.GetEnvironmentVariable("VCPULINT_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(PortPage.Path, real, Cancellation);
            return;
        }

        Assert.Equal(real, page.Text);
    }

    [Fact]
    public async Task All_projects_are_clean_at_the_end()
    {
        ReaderWorkspace workspace = After(PortPage.Load().Steps);

        Assert.Equal(["Boards", "ToyPort.Tests", "ToyPort"], workspace.Projects);
        foreach (string project in workspace.Projects)
        {
            Assert.Equal("", await workspace.BuildAsync(project, Cancellation));
        }
    }

    [Fact]
    public async Task Fixes_give_what_the_page_shows()
    {
        List<PageStep> steps = PortPage.Load().Steps;
        int count = 0;
        foreach ((int index, PageStep step) in steps.Index().Where(item => item.Item.Fixes is not null))
        {
            string before = After(steps.Take(index)).Read(step.File);
            Assert.Equal(step.Text, await FixAsync(step.Fixes!, before));
            count++;
        }

        Assert.Equal(1, count);
    }

    [Fact]
    public void The_clean_port_has_less_than_60_lines()
    {
        PageStep whole = PortPage.Load().Steps.Last(step => step.File == Port && step.Fence == "csharp");

        Assert.InRange(whole.Text.TrimEnd().Split('\n').Length, 30, 59);
    }

    [Fact]
    public void The_test_of_the_page_passes()
    {
        List<PageStep> steps = PortPage.Load().Steps;

        RunTests(After(steps.Take(steps.FindIndex(step => step.File == PortTests) + 1)));
        RunTests(After(steps));
    }

    [Fact]
    public void The_test_of_the_page_fails_with_the_first_loop_by_the_rule_that_the_build_names()
    {
        List<PageStep> steps = PortPage.Load().Steps;
        ReaderWorkspace workspace = After([steps[0], steps.Single(step => step.File == PortTests)]);

        Assert.Equal("VCPU1001", Assert.Throws<ProtocolViolationException>(() => RunTests(workspace)).RuleId);
    }

    private static ReaderWorkspace After(IEnumerable<PageStep> steps)
    {
        ReaderWorkspace workspace = new();
        foreach (PageStep step in steps)
        {
            workspace.Apply(step);
        }

        return workspace;
    }

    private static void RunTests(ReaderWorkspace workspace)
    {
        MethodInfo[] tests =
        [
            .. from type in workspace.Load(ReaderWorkspace.ProjectOf(PortTests)).GetExportedTypes()
               from method in type.GetMethods()
               where method.IsDefined(typeof(FactAttribute))
               select method,
        ];
        Assert.NotEmpty(tests);
        foreach (MethodInfo test in tests)
        {
            test.CreateDelegate<Action>(Activator.CreateInstance(test.DeclaringType!))();
        }
    }

    private static async Task<string> FixAsync(string rule, string text)
    {
        Project project = FixRunner.Open(CaseLoader.Create(rule, "Page", [(Path.GetFileName(Port), text)]));
        FixRunner runner = new(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes);
        Diagnostic diagnostic = (await runner.DiagnoseAsync(project, Cancellation)).Single(found => found.Id == rule);
        OfferedFix fix = (await runner.OfferAsync(project, diagnostic, Cancellation))[0];
        Project changed = await FixRunner.ApplyAsync(fix, Cancellation);
        return (await changed.GetDocument(fix.Document.Id)!.GetTextAsync(Cancellation)).ToString();
    }
}
