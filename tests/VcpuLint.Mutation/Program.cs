using System.CommandLine;
using VcpuLint.Mutation.Running;

// How good the tests are at noticing mistakes in the analyzers, by making each kind of mistake at each place.
var root = new RootCommand("Mutates the analyzers, and says which mutants no test notices.")
{
    RunCommand.Create(),
    AuditCommand.Create(),
    TryCommand.Create(),
    WorkerCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
