namespace VcpuLint.Oracle.Enumeration;

/// <summary>What a piece of a program uses: it decides what may stand around it.</summary>
[Flags]
internal enum Uses
{
    None = 0,

    /// <summary>Nothing behind it is reached.</summary>
    Ends = 1,

    /// <summary>It holds a <c>break</c> of the loop around it.</summary>
    Breaks = 2,
    SetsBool = 4,
    ReadsBool = 8,
    SetsResult = 16,
    ReadsResult = 32,
    CallsHelper = 64,

    /// <summary>It ends with a jump that changes nothing at the end of a loop's body (<c>continue</c>) or of the method (<c>return 0</c>).</summary>
    EndsWithContinue = 128,
    EndsWithReturn = 256,

    /// <summary>What says something of the end only.</summary>
    AboutEnd = Ends | EndsWithContinue | EndsWithReturn,
}

/// <summary>A condition, statement or block, with what it uses.</summary>
internal readonly record struct Piece<T>(T Value, Uses Uses);
