using System.CommandLine;
using System.CommandLine.Parsing;
using Spectre.Console;

namespace VcpuLint.Scenarios.Running;

/// <summary>The command line: one command for each scenario, one for all of them, and their list.</summary>
/// <param name="scenarios">The scenarios.</param>
/// <param name="output">Where tables go.</param>
/// <param name="errors">Where errors and the progress go.</param>
internal sealed class ScenarioCommands(IReadOnlyList<Scenario> scenarios, TextWriter output, TextWriter errors)
{
    private const int WrongInput = 2;
    private const int Interrupted = 130;

    private readonly Option<string?> _folder = new("--out") { Description = "A folder for the data (CSV) and the chart (Vega-Lite JSON)" };
    private readonly Option<ulong> _seed = new("--seed") { Description = "What chance depends on", DefaultValueFactory = static _ => 1 };

    /// <summary>Runs what the arguments say.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellation">When to stop.</param>
    /// <returns>0; 2 if the arguments make no sense or the folder cannot be written to, 130 if it was stopped.</returns>
    public int Run(string[] arguments, CancellationToken cancellation = default)
    {
        ParseResult parsed = Create(cancellation).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Fail(Reason(parsed), WrongInput);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = errors,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException)
        {
            return Fail("Interrupted; nothing was written.", Interrupted);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException
            or FormatException or WitnessMismatchException)
        {
            return Fail(wrong.Message, WrongInput);
        }
    }

    private RootCommand Create(CancellationToken cancellation)
    {
        var list = new Command("list", "Lists the scenarios.");
        list.SetAction(_ => List());
        var all = new Command("all", "Runs all scenarios as they stand.") { _folder, _seed };
        all.SetAction(arguments => Execute(scenarios, arguments, cancellation));
        var root = new RootCommand("Shows what a bug does to VMs: runs the ports of the samples in virtual time.") { list, all };
        foreach (Scenario scenario in scenarios)
        {
            var command = new Command(scenario.Name, scenario.Summary) { _folder, _seed };
            foreach (Option option in scenario.Options)
            {
                command.Add(option);
            }

            command.SetAction(arguments => Execute([scenario], arguments, cancellation));
            root.Add(command);
        }

        return root;
    }

    private string Reason(ParseResult parsed)
    {
        string known = string.Join(", ", scenarios.Select(static s => s.Name).Append("all").Append("list"));
        return parsed.CommandResult.Command is not RootCommand ? parsed.Errors[0].Message
            : parsed.Tokens.Count == 0 ? $"Which scenario? There are: {known}."
            : $"There is no scenario '{parsed.Tokens[0].Value}'. There are: {known}.";
    }

    private int Fail(string reason, int code)
    {
        errors.WriteLine(reason.ReplaceLineEndings(" "));
        return code;
    }

    private int List()
    {
        foreach (Scenario scenario in scenarios)
        {
            output.WriteLine($"{scenario.Name,-16}{scenario.Summary}");
        }

        return 0;
    }

    private int Execute(IReadOnlyList<Scenario> chosen, ParseResult arguments, CancellationToken cancellation)
    {
        OutputFolder? folder = arguments.GetValue(_folder) is { } path ? OutputFolder.Open(path) : null;
        foreach (Scenario scenario in chosen)
        {
            Outcome outcome = Watched(progress => scenario.Run(arguments, arguments.GetValue(_seed), progress), cancellation);
            FigureTable.Print(output, outcome);
            foreach (string file in folder?.Write(scenario.Name, outcome) ?? [])
            {
                output.WriteLine(file);
            }
        }

        return 0;
    }

    /// <summary>Shows a bar for each run while it lasts, if there is a terminal to show it on.</summary>
    private Outcome Watched(Func<Progress, Outcome> run, CancellationToken cancellation)
    {
        if (errors != Console.Error || Console.IsErrorRedirected)
        {
            return run(new Progress(static (_, _) => { }, cancellation));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask? bar = null;
            return run(new Progress(
                (name, part) =>
                {
                    if (bar?.Description != Markup.Escape(name))
                    {
                        bar = context.AddTask(Markup.Escape(name), maxValue: 1);
                    }

                    bar.Value = part;
                },
                cancellation));
        });
    }
}
