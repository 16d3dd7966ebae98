namespace VcpuLint.Oracle.Programs;

/// <summary>Cuts the text of a program into words and symbols, and knows where each stands.</summary>
internal sealed class NotationReader
{
    private readonly string _text;
    private int _start;
    private int _end;
    private int _depth;

    public NotationReader(string text)
    {
        _text = text;
        Advance();
    }

    /// <summary>How deep statements and conditions may nest: far above what anybody writes, and far below what overflows a stack.</summary>
    public const int MaxDepth = 100;

    /// <summary>Gets the next word or symbol; empty at the end.</summary>
    public string Next => _text[_start.._end];

    public bool AtWord => _start < _text.Length && IsWordStart(_text[_start]);

    public bool At(string token) => Next == token;

    public bool Take(string token)
    {
        if (!At(token))
        {
            return false;
        }

        Advance();
        return true;
    }

    public void Expect(string token)
    {
        if (!Take(token))
        {
            throw Expected($"'{token}'");
        }
    }

    public string TakeWord(string what)
    {
        if (!AtWord)
        {
            throw Expected(what);
        }

        var word = Next;
        Advance();
        return word;
    }

    /// <summary>Counts one more level, until the result is disposed of by <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw Error($"nested deeper than {MaxDepth}");
        }
    }

    public void Leave() => _depth--;

    public NotationException Expected(string what) => Error($"expected {what}, found {(_start == _text.Length ? "the end" : $"'{Next}'")}");

    /// <summary>An error at the next word or symbol.</summary>
    public NotationException Error(string problem)
    {
        var before = _text.AsSpan(0, _start);
        return new(before.Count('\n') + 1, _start - before.LastIndexOf('\n'), problem);
    }

    private static bool IsWordStart(char c) => char.IsAsciiLetter(c);

    private void Advance()
    {
        _start = SkipBlanks(_end);
        _end = _start == _text.Length ? _start
            : IsWordStart(_text[_start]) ? EndOfWord(_start + 1)
            : _start + LengthOfSymbol(_text.AsSpan(_start));
    }

    private int SkipBlanks(int index)
    {
        while (index < _text.Length)
        {
            if (_text.AsSpan(index).StartsWith("//"))
            {
                var end = _text.IndexOf('\n', index);
                index = end < 0 ? _text.Length : end;
            }
            else if (char.IsWhiteSpace(_text[index]))
            {
                index++;
            }
            else
            {
                break;
            }
        }

        return index;
    }

    private int EndOfWord(int index)
    {
        while (index < _text.Length && char.IsAsciiLetterOrDigit(_text[index]))
        {
            index++;
        }

        return index;
    }

    private static int LengthOfSymbol(ReadOnlySpan<char> text) => text.StartsWith("&&") || text.StartsWith("||") ? 2
        : text.StartsWith("-EINTR") ? 6 : 1;
}
