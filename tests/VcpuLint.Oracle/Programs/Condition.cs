namespace VcpuLint.Oracle.Programs;

/// <summary>An expression of type bool.</summary>
internal abstract record Condition;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record Constant(bool Value) : Condition;

/// <summary>Something that the protocol does not speak of: either answer is possible, each time anew.</summary>
internal sealed record Free : Condition;

/// <summary>A bool variable, 0 or 1.</summary>
internal sealed record Variable(int Index) : Condition;

/// <summary>The answer of an operation (<see cref="Operations.Answers"/>).</summary>
internal sealed record Answer(Operation Operation) : Condition;

/// <summary>A drain said leave: its result, compared on the spot, is negative.</summary>
internal sealed record DrainFails(Operation Drain) : Condition;

/// <summary>An int variable is negative.</summary>
internal sealed record Negative(int Variable) : Condition;

/// <summary><c>!</c>.</summary>
internal sealed record Not(Condition Operand) : Condition;

/// <summary><c>&amp;&amp;</c>, or without <paramref name="Short"/> <c>&amp;</c>, which evaluates both sides.</summary>
internal sealed record And(Condition Left, Condition Right, bool Short = true) : Condition;

/// <summary><c>||</c>, or without <paramref name="Short"/> <c>|</c>, which evaluates both sides.</summary>
internal sealed record Or(Condition Left, Condition Right, bool Short = true) : Condition;
