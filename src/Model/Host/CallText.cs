using System.Runtime.CompilerServices;

namespace VcpuLint.Model;

/// <summary>The text of a call, which is made only if the run is recorded.</summary>
[InterpolatedStringHandler]
internal ref struct CallText
{
    private DefaultInterpolatedStringHandler _text;

    public CallText(int literalLength, int formattedCount, HostKernel kernel, out bool wanted)
    {
        wanted = kernel.Progress.Recording;
        _text = wanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public string ToStringAndClear() => _text.ToStringAndClear();
}
