using System.Globalization;

namespace VcpuLint.Model;

/// <summary>The text form of a decision, and back.</summary>
internal static class ChoiceText
{
    private const string OfVcpu = " of vcpu ";

    /// <summary>Writes a decision.</summary>
    public static string Write(in Choice choice) => choice.Kind switch
    {
        ChoiceKind.Raise => $"raise {(ThreadFlags)choice.Value}{OfVcpu}{choice.Vcpu}",
        ChoiceKind.Request => $"request {(VcpuRequest)choice.Value}",
        ChoiceKind.Exit => $"exit {WriteExit(choice.Exit)}{OfVcpu}{choice.Vcpu}",
        ChoiceKind.WakeUp => $"wake {(WakeCause)choice.Value}",
        ChoiceKind.Move => $"move {choice.Value}",
        ChoiceKind.Answer => choice.Value != 0 ? "answer true" : "answer false",
        ChoiceKind.Interrupt => "interrupt",
        ChoiceKind.Kick => "kick",
        _ => "take-page-tables",
    };

    /// <summary>Reads a decision.</summary>
    /// <exception cref="FormatException">The text says no decision.</exception>
    public static Choice Read(string text)
    {
        int vcpu = 0;
        int of = text.IndexOf(OfVcpu, StringComparison.Ordinal);
        if (of >= 0)
        {
            vcpu = Number(text[(of + OfVcpu.Length)..]);
        }

        string[] words = (of < 0 ? text : text[..of]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["raise", var flag] when Single(Named<ThreadFlags>(flag)) is var mask => new Choice(ChoiceKind.Raise, mask, vcpu),
            ["request", var request] => new Choice(ChoiceKind.Request, (int)Named<VcpuRequest>(request)),
            ["exit", var reason, .. var details] =>
                new Choice(ChoiceKind.Exit, 0, vcpu, ReadExit(new GuestExit(Named<GuestExitReason>(reason)), details)),
            ["wake", var cause] => new Choice(ChoiceKind.WakeUp, (int)Named<WakeCause>(cause)),
            ["move", var cpu] => new Choice(ChoiceKind.Move, Number(cpu)),
            ["answer", "true"] => new Choice(ChoiceKind.Answer, 1),
            ["answer", "false"] => new Choice(ChoiceKind.Answer, 0),
            ["interrupt"] => new Choice(ChoiceKind.Interrupt),
            ["kick"] => new Choice(ChoiceKind.Kick),
            ["take-page-tables"] => new Choice(ChoiceKind.TakePageTables),
            _ => throw new FormatException($"'{text}' is no decision of a host."),
        };
    }

    /// <summary>Reads a number that is not negative.</summary>
    public static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new FormatException($"'{text}' stands where a number is expected.");

    private static string WriteExit(GuestExit exit)
    {
        string text = exit.Reason.ToString();
        text += exit.IsFastPath ? " fast" : string.Empty;
        text += exit.Address != 0 ? $" address=0x{exit.Address:x}" : string.Empty;
        text += exit.Value != 0 ? $" value=0x{exit.Value:x}" : string.Empty;
        text += exit.Index != 0 ? $" index=0x{exit.Index:x}" : string.Empty;
        return text + (exit.IsWrite ? " write" : string.Empty);
    }

    private static GuestExit ReadExit(GuestExit exit, string[] details)
    {
        foreach (string detail in details)
        {
            exit = detail.Split("=0x") switch
            {
                ["fast"] => exit with { IsFastPath = true },
                ["write"] => exit with { IsWrite = true },
                ["address", var digits] => exit with { Address = Hex(digits) },
                ["value", var digits] => exit with { Value = Hex(digits) },
                ["index", var digits] when Hex(digits) <= uint.MaxValue => exit with { Index = (uint)Hex(digits) },
                _ => throw new FormatException($"'{detail}' says nothing about a guest exit."),
            };
        }

        return exit;
    }

    private static ulong Hex(string digits) => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
        ? number
        : throw new FormatException($"'0x{digits}' is no number.");

    private static T Named<T>(string name)
        where T : struct, Enum =>
        Array.IndexOf(Enum.GetNames<T>(), name) >= 0 ? Enum.Parse<T>(name) : throw new FormatException($"There is no {typeof(T).Name} '{name}'.");

    private static int Single(ThreadFlags flags) =>
        int.PopCount((int)flags) == 1 ? (int)flags : throw new FormatException($"'{flags}' is not a single flag.");
}
