using System.CommandLine;
using VcpuLint.Sweep.Sweeping;

// What the gate in the tests does with small programs, these commands do with any number of larger ones.
var root = new RootCommand("Holds the analyzers against the exact judge of loop programs.")
{
    SweepCommand.Create(),
    MergeCommand.Create(),
    ExplainCommand.Create(),
    ClockCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
