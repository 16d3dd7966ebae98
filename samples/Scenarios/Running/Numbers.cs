using System.CommandLine;
using System.Globalization;

namespace VcpuLint.Scenarios.Running;

/// <summary>Options that take a number within bounds: what lies outside makes no sense, or would run for days.</summary>
internal static class Numbers
{
    public static Option<double> Of(string name, string description, double standard, double least, double most)
    {
        var option = new Option<double>(name)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{description}, {least} to {most}"),
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            // What is no number at all has its own message.
            double value = result.Tokens.Count == 1
                && double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double given) ? given : standard;
            if (!(value >= least && value <= most))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it has to be between {least} and {most}."));
            }
        });
        return option;
    }

    public static Option<int> Of(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { Description = $"{description}, {least} to {most}", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            int value = result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int given) ? given : standard;
            if (value < least || value > most)
            {
                result.AddError($"{name} is {value}; it has to be between {least} and {most}.");
            }
        });
        return option;
    }
}
