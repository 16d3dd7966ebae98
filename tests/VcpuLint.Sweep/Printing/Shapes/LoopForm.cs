using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>How loops are written instead.</summary>
internal enum LoopStyle
{
    Goto,
    For,
    BreakOnTop,
    IfAndDo,
    FirstRound,
    DoBreak,
    StoredTest,
}

/// <summary>Writes loops otherwise, such that <c>break</c> and <c>continue</c> go where they went.</summary>
internal sealed class LoopForm(LoopStyle style) : Form
{
    public override bool While(ShapedPrinter to, While loop)
    {
        bool endless = loop.Condition is Constant { Value: true };
        switch (style)
        {
            case LoopStyle.Goto:
                int number = to.Fresh();
                to.Line($"top{number}: ;");
                Exit(to, loop.Condition, $"goto out{number};");
                to.PrintLoopBody(loop.Body, new($"out{number}", $"top{number}"));
                to.Line($"goto top{number};");
                to.Line($"out{number}: ;");
                return true;
            case LoopStyle.For:
                Test(to, "for (; ", endless ? null : loop.Condition, "; )");
                to.PrintBlock(loop.Body);
                return true;
            case LoopStyle.BreakOnTop or LoopStyle.DoBreak when !endless:
                to.Line(style == LoopStyle.DoBreak ? "do" : "while (true)");
                to.Open();
                Exit(to, loop.Condition, "break;");
                to.PrintStatements(loop.Body);
                to.Close();
                if (style == LoopStyle.DoBreak)
                {
                    to.Line("while (true);");
                }

                return true;
            case LoopStyle.IfAndDo when loop.Condition is not Constant:
                int first = to.NextSite;
                Test(to, "if (", loop.Condition, ")");
                to.Open();
                to.Line("do");
                to.PrintBlock(loop.Body);
                Again(to, first, () => Test(to, "while (", loop.Condition, ");"));
                to.Close();
                return true;
            case LoopStyle.StoredTest when loop.Condition is not Constant:
                int variable = to.Fresh();
                int site = to.NextSite;
                to.StartLine();
                to.Add($"for (bool go{variable} = ");
                to.PrintCondition(loop.Condition);
                to.Add($"; go{variable}; go{variable} = ");
                Again(to, site, () => to.PrintCondition(loop.Condition));
                to.Add(")");
                to.EndLine();
                to.PrintBlock(loop.Body);
                return true;
            default:
                return false;
        }
    }

    public override bool DoWhile(ShapedPrinter to, DoWhile loop)
    {
        int number = to.Fresh();
        switch (style)
        {
            case LoopStyle.Goto:
                to.Line($"top{number}: ;");
                to.PrintLoopBody(loop.Body, new($"out{number}", $"test{number}"));
                to.Line($"test{number}: ;");
                Test(to, "if (", loop.Condition, $") goto top{number};");
                to.Line($"out{number}: ;");
                return true;
            case LoopStyle.FirstRound:
                // The sites of the test come behind those of the body.
                int first = to.NextSite;
                to.Line($"bool first{number} = true;");
                to.NextSite += Jumps.SitesOf(loop.Body);
                Test(to, $"while (first{number} || (", loop.Condition, "))");
                int end = to.NextSite;
                to.NextSite = first;
                to.Open();
                to.Line($"first{number} = false;");
                to.PrintStatements(loop.Body);
                to.Close();
                to.NextSite = end;
                return true;
            default:
                return false;
        }
    }

    private static void Test(ShapedPrinter to, string before, Condition? condition, string after)
    {
        to.StartLine();
        to.Add(before);
        if (condition is not null)
        {
            to.PrintCondition(condition);
        }

        to.Add(after);
        to.EndLine();
    }

    private static void Exit(ShapedPrinter to, Condition condition, string jump)
    {
        if (condition is not Constant { Value: true })
        {
            Test(to, "if (!(", condition, $")) {jump}");
        }
    }

    /// <summary>Writes what was written before a second time, with the same sites.</summary>
    private static void Again(ShapedPrinter to, int first, Action print)
    {
        int next = to.NextSite;
        to.NextSite = first;
        print();
        to.NextSite = next;
    }
}
