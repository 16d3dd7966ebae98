using VcpuLint.Scenarios;
using VcpuLint.Scenarios.Running;

OneCpu.Use();
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};
return new ScenarioCommands(AllScenarios.List, Console.Out, Console.Error).Run(args, interrupted.Token);
