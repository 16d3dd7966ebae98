namespace VcpuLint.Sweep.Printing;

/// <content>The text that is written, and the sites that it marks.</content>
internal partial class Printer
{
    /// <summary>Writes the text of the next site, which is where a diagnostic is expected to stand.</summary>
    internal void Site(string text)
    {
        if (!InHelper)
        {
            _sites.Add(new(_text.Length, text.Length, Number, NextSite++));
        }

        Add(text);
    }

    /// <summary>Writes the name of the method, which is where stands what has no other place.</summary>
    internal void Name(string text)
    {
        _sites.Add(new(_text.Length, text.Length, Number, PrintedSite.Name));
        Add(text);
    }

    internal void Add(string text) => _text.Append(text);

    internal void Line(string text)
    {
        StartLine();
        Add(text);
        EndLine();
    }

    internal void StartLine() => _text.Append(' ', 4 * _indent);

    internal void EndLine() => _text.Append('\n');

    internal void Open()
    {
        Line("{");
        _indent++;
    }

    internal void Close()
    {
        _indent--;
        Line("}");
    }
}
