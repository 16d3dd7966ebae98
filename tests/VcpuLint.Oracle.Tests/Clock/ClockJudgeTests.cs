using VcpuLint.Oracle.Clock.Judging;
using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Oracle.Tests.Clock;

/// <summary>What the rules say, one sentence at a time, with a program that shows it.</summary>
public sealed class ClockJudgeTests
{
    private const string Handler = " run { if (takeGlobal) { all; } }";

    [Theory]
    [InlineData("load { global; }" + Handler, "VCPU2001 at load 0")]
    [InlineData("put { global; }" + Handler, "VCPU2001 at put 0")]
    [InlineData("cold { global; }" + Handler, "")]
    [InlineData("load { globalOther; }" + Handler, "VCPU2001 at load 0")]
    [InlineData("load { local; master; }" + Handler, "")]
    [InlineData("load { if (free) { global; } }" + Handler, "VCPU2001 at load 0")]
    [InlineData("load { help; }" + Handler + " helper { global; }", "VCPU2001 at load 0")]
    [InlineData("load { all; }", "VCPU2001 at load 0")]
    [InlineData("load { allUnkicked; }", "")]
    [InlineData("load { allUnasked; }", "")]
    [InlineData("cold { all; }", "")]
    public void A_hot_update_without_a_limit_is_2001(string program, string expected) => Check(program, expected);

    [Theory]
    [InlineData("load { if (gate) { global; } else { local; } }" + Handler, "")]
    [InlineData("load { b0 = gate; local; if (b0) { global; } }" + Handler, "")]
    [InlineData("load { local; if (!gate) { global; } }" + Handler, "VCPU2001 at load 2")]
    [InlineData("load { local; if (gate) { globalOther; global; } }" + Handler, "VCPU2001 at load 3")]
    [InlineData("load { local; if (gate) { all; all; } }", "VCPU2001 at load 3")]
    [InlineData("load { local; b0 = gate; while (b0) { all; } }", "VCPU2001 at load 2")]
    [InlineData("run { local; if (gate) { enter; global; } if (takeGlobal) { all; } }", "VCPU2001 at run 3")]
    [InlineData("load { local; b0 = gate; if (gate) { local; } if (b0) { global; } }" + Handler, "")]
    [InlineData("load { if (first) { global; } }" + Handler, "")]
    [InlineData("load { if (!first) { return; } global; }" + Handler, "")]
    [InlineData("load { if (!first) { global; } }" + Handler, "VCPU2001 at load 1")]
    [InlineData("load { if ((first || free)) { global; } }" + Handler, "VCPU2001 at load 1")]
    public void One_answer_or_the_first_load_lets_one_update_through(string program, string expected) => Check(program, expected);

    [Theory]
    [InlineData("load { global; } run { if (takeGlobal) { local; defer; } }", "")]
    [InlineData("load { global; } run { if (takeGlobal) { allUnkicked; } }", "")]
    [InlineData("load { global; } run { if (takeGlobal) { if (gate) { all; } else { local; } } }", "")]
    [InlineData("load { global; } run { if (takeGlobal) { local; if ((free || gate)) { all; } } }", "VCPU2001 at load 0")]
    [InlineData("load { global; } run { if (takeGlobal) { local; if (gate) { all; } all; } }", "VCPU2001 at load 0")]
    [InlineData("load { global; } run { b0 = gate; if (takeGlobal) { if (b0) { all; } } }", "VCPU2001 at load 0")]
    [InlineData("load { global; } run { if (!takeGlobal) { return; } all; }", "VCPU2001 at load 0")]
    [InlineData("load { global; } run { b0 = takeGlobal; if (b0) { all; } }", "VCPU2001 at load 0")]
    [InlineData("load { global; } run { if ((takeMaster || takeGlobal)) { all; } }", "VCPU2001 at load 0")]
    [InlineData("load { master; } run { if (takeMaster) { local; } if (takeGlobal) { all; } }", "")]
    [InlineData("load { local; } run { if (takeGlobal) { local; } all; }", "VCPU2001 at run 2")]
    public void A_handler_updates_all_if_a_loop_in_it_is_reached_without_a_yes(string program, string expected) => Check(program, expected);

    [Theory]
    [InlineData("load { master; } run { if (takeMaster) { global; } if (takeGlobal) { all; } }", "VCPU2001 at run 1")]
    [InlineData("run { if (takeMaster) { global; } if (takeGlobal) { all; } } cold { master; }", "")]
    [InlineData("run { if (takeMaster) { global; } if (takeGlobal) { all; } }", "VCPU2001 at run 1")]
    [InlineData("load { if (free) { master; } } run { if (takeMaster) { global; } if (takeGlobal) { all; } } cold { master; }", "VCPU2001 at run 1")]
    public void A_handler_is_as_hot_as_who_asks_for_it(string program, string expected) => Check(program, expected);

    [Theory]
    [InlineData("load { if (gate) { global; } }" + Handler, "VCPU2002 at load 0")]
    [InlineData("cold { if (gate) { global; } }" + Handler, "VCPU2002 at cold 0")]
    [InlineData("load { if (gate) { global; } else { if (free) { local; } } }" + Handler, "VCPU2002 at load 0")]
    [InlineData("load { if (gate) { global; } else { localOther; } }" + Handler, "VCPU2002 at load 0")]
    [InlineData("load { if (gate) { global; } else { publish; } }" + Handler, "")]
    [InlineData("load { local; if (gate) { global; } }" + Handler, "")]
    [InlineData("load { if (gate) { global; } local; }" + Handler, "")]
    [InlineData("run { b0 = gate; if (b0) { global; } enter; if (!b0) { local; } if (takeGlobal) { all; } }", "VCPU2002 at run 0")]
    [InlineData("load { local; if (takeLocal) { publish; } if (gate) { global; } }" + Handler, "VCPU2002 at load 3")]
    [InlineData("load { if (gate) { local; } }" + Handler, "")]
    [InlineData("load { if (free) { if (gate) { publish; } } else { if (gate) { global; } else { local; } } }" + Handler, "")]
    [InlineData("load { global; } run { if (takeGlobal) { if (gate) { all; } } }", "VCPU2002 at run 1")]
    [InlineData("load { if (gate) { global; } } run { if (takeGlobal) { if (gate) { all; } else { local; } } }", "VCPU2002 at load 0")]
    [InlineData("load { if (gate) { all; } }", "VCPU2002 at load 0")]
    [InlineData("load { if ((gate || gate)) { globalOther; } else { local; } }" + Handler, "")]
    [InlineData("load { if ((gate && gate)) { global; } }" + Handler, "VCPU2002 at load 0, VCPU2002 at load 1")]
    [InlineData("load { if (gate) { global; } if (gate) { global; } }" + Handler, "VCPU2002 at load 0")]
    [InlineData("load { if (gate) { publish; } else { local; } if (gate) { global; } }" + Handler, "VCPU2002 at load 3")]
    public void A_refused_update_of_the_own_clock_is_2002(string program, string expected) => Check(program, expected);

    [Theory]
    [InlineData("load { move; }", "VCPU3004 at load 0")]
    [InlineData("cold { move; }", "VCPU3004 at cold 0")]
    [InlineData("load { move; local; }", "")]
    [InlineData("load { move; master; }", "")]
    [InlineData("load { local; move; }", "")]
    [InlineData("load { move; localOther; }", "VCPU3004 at load 0")]
    [InlineData("load { move; allUnkicked; }", "")]
    [InlineData("load { move; publish; }", "")]
    [InlineData("load { publish; move; }", "VCPU3004 at load 1")]
    [InlineData("load { move; if (free) { return; } local; }", "VCPU3004 at load 0")]
    [InlineData("run { move; enter; local; }", "VCPU3004 at run 0")]
    [InlineData("run { local; if (takeLocal) { move; } }", "VCPU3004 at run 2")]
    [InlineData("run { if (takeLocal) { move; publish; } }", "")]
    [InlineData("run { move; while (true) { local; } }", "")]
    [InlineData("load { move; move; }", "VCPU3004 at load 0")]
    [InlineData("load { if (free) { move; } move; }", "VCPU3004 at load 0, VCPU3004 at load 1")]
    [InlineData("load { help; } helper { move; }", "VCPU3004 at load 0")]
    public void A_page_that_stays_wrong_is_3004(string program, string expected) => Check(program, expected);

    [Theory]
    [InlineData("run { if (takeLocal) { all; } }")]
    [InlineData("run { if (takeMaster) { master; } }")]
    [InlineData("load { allUnkicked; allUnasked; }")]
    public void Of_some_programs_no_rule_speaks(string program) => Assert.True(ClockJudge.Run(ClockParser.Parse(program)).IsSenseless);

    private static void Check(string program, string expected)
    {
        var verdict = ClockJudge.Run(ClockParser.Parse(program));
        Assert.False(verdict.IsSenseless);
        Assert.Equal(expected, string.Join(", ", verdict.Findings));
    }
}
