using VcpuLint.Oracle.Clock.Judging;
using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Clock;

/// <content>The calls, and the text that is written.</content>
internal sealed partial class ClockPrinter
{
    private const string Head = """
        #pragma warning disable CS0162, CS0219
        using System;
        using VcpuLint.Model;
        using VcpuLint.Model.Contracts;

        internal static class Time
        {
            private static int _left = 10;
            private static long _offset;
            private static long _page;
            private static Vm? _vm;
            private static readonly DelayedWork Work = new(Due);

            [RateGate]
            public static bool MayUpdateAll() => _left-- > 0;

            [MovesGuestTsc]
            public static void WriteOffset(Vcpu vcpu) => _offset++;

            [PublishesClock]
            public static void Publish(Vcpu vcpu) => _page = _offset;

            public static void Later(Vm vm)
            {
                _vm = vm;
                Work.Schedule(Nanoseconds.Zero);
            }

            private static void Due()
            {
                if (_vm is { } vm)
                {
                    foreach (var vcpu in vm.Vcpus)
                    {
                        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                        vcpu.Kick();
                    }
                }
            }
        }

        """;

    private string TextOf(ClockQuestion question) => question switch
    {
        ClockQuestion.Gate => shape is ClockShape.GateInAMethod or ClockShape.Wrapped ? "MayUpdate()" : "Time.MayUpdateAll()",
        ClockQuestion.First => "vcpu.Cpu == -1",
        _ => $"vcpu.CheckRequest(VcpuRequest.{NameOf(question)})",
    };

    private static string NameOf(ClockQuestion taken) => taken switch
    {
        ClockQuestion.TakeGlobal => "GlobalClockUpdate",
        ClockQuestion.TakeMaster => "MasterClockUpdate",
        _ => "ClockUpdate",
    };

    private static string TextOf(ClockOperation operation) => operation switch
    {
        ClockOperation.Global => "vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)",
        ClockOperation.Master => "vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)",
        ClockOperation.Local => "vcpu.MakeRequest(VcpuRequest.ClockUpdate)",
        ClockOperation.GlobalOther => "vcpu.Vm.Vcpus[0].MakeRequest(VcpuRequest.GlobalClockUpdate)",
        ClockOperation.LocalOther => "vcpu.Vm.Vcpus[0].MakeRequest(VcpuRequest.ClockUpdate)",
        ClockOperation.Defer => "Time.Later(vcpu.Vm)",
        ClockOperation.Move => "Time.WriteOffset(vcpu)",
        ClockOperation.Publish => "Time.Publish(vcpu)",
        ClockOperation.Enter => "vcpu.EnterGuest()",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "a loop is no call"),
    };

    private void PrintCall(ClockOperation operation)
    {
        bool loops = operation is ClockOperation.All or ClockOperation.AllUnasked or ClockOperation.AllUnkicked;
        if (loops && shape is not (ClockShape.Wrapped or ClockShape.LoopInAMethod or ClockShape.TwoLoops))
        {
            PrintLoop(operation);
            return;
        }

        StartLine();
        Site(shape == ClockShape.Wrapped ? $"{operation}(vcpu)" : loops ? $"{operation}(vcpu.Vm)" : TextOf(operation));
        Add(";\n");
    }

    /// <summary>The loop over the vCPUs. Its site is the request: what is wrong with the loop is reported there.</summary>
    private void PrintLoop(ClockOperation operation, string vm = "vcpu.Vm")
    {
        string sibling = shape == ClockShape.ByIndex ? $"{vm}.Vcpus[i]" : "sibling";
        Line(shape == ClockShape.ByIndex ? $"for (int i = 0; i < {vm}.Vcpus.Count; i++)" : $"foreach (var sibling in {vm}.Vcpus)");
        Open();
        StartLine();
        Site($"{sibling}.MakeRequest(VcpuRequest.{(operation == ClockOperation.AllUnasked ? "RecordSteal" : "ClockUpdate")})");
        Add(";\n");
        if (operation != ClockOperation.AllUnkicked)
        {
            Line($"{sibling}.Kick();");
        }

        Close();
    }

    private void PrintLoops()
    {
        foreach (var operation in new[] { ClockOperation.All, ClockOperation.AllUnkicked, ClockOperation.AllUnasked })
        {
            Line($"private static void {operation}(Vm vm)");
            Open();
            if (shape == ClockShape.TwoLoops && operation == ClockOperation.All)
            {
                PrintLoop(ClockOperation.AllUnkicked, "vm");
                Line("foreach (var sibling in vm.Vcpus) sibling.Kick();");
            }
            else
            {
                PrintLoop(operation, "vm");
            }

            Close();
        }
    }

    /// <summary>A method for each operation that the program has: what nobody calls would be part of the port all the same.</summary>
    private void PrintWrappers(ClockProgram program)
    {
        var bodies = program.Roots.Select(static r => r.Body).Append(program.Helper ?? Block.Empty);
        foreach (var operation in bodies.SelectMany(ClockSites.Of).OfType<ClockOperation>().Distinct().Order())
        {
            Line($"private static void {operation}(Vcpu vcpu)");
            Open();
            if (operation is ClockOperation.All or ClockOperation.AllUnasked or ClockOperation.AllUnkicked)
            {
                PrintLoop(operation);
            }
            else
            {
                Line($"{TextOf(operation)};");
            }

            Close();
        }
    }

    /// <summary>Writes the text of the next site, which is where a diagnostic is expected to stand.</summary>
    private void Site(string text)
    {
        if (_marksSites)
        {
            _sites.Add(new(_text.Length, text.Length, _number, _nextSite++));
        }

        Add(text);
    }

    private void Add(string text) => _text.Append(text);

    private void Line(string text)
    {
        StartLine();
        Add(text);
        Add("\n");
    }

    private void StartLine() => _text.Append(' ', 4 * _indent);

    private void Open()
    {
        Line("{");
        _indent++;
    }

    private void Close()
    {
        _indent--;
        Line("}");
    }
}
