using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Effects;

/// <summary>Reads the work flags from the flags enum of the compilation and packs masks of it into work sets.</summary>
internal sealed class WorkFlagReader
{
    private readonly ulong[] _bits;
    private readonly Dictionary<ulong, string> _members;

    private WorkFlagReader(WorkFlagTable table, ulong[] bits, Dictionary<ulong, string> members)
    {
        _members = members;
        Table = table;
        _bits = bits;
    }

    public WorkFlagTable Table { get; }

    /// <summary>Reads the enum; null if it does not have the members that the protocol is about, or more flags than a state can hold.</summary>
    public static WorkFlagReader? Read(INamedTypeSymbol? flagsEnum)
    {
        if (flagsEnum is null || Member("TransferWork") is not { } all || Member("MustExit") is not { } mustExit || Member("Reschedule") is not { } reschedule)
        {
            return null;
        }

        var names = new SortedDictionary<ulong, string>();
        foreach (var field in flagsEnum.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.HasConstantValue && ToBits(field.ConstantValue) is var bits && bits != 0 && (bits & (bits - 1)) == 0
                && (bits & all) != 0 && !names.ContainsKey(bits))
            {
                names.Add(bits, field.Name);
            }
        }

        if (names.Count is 0 or > WorkFlagTable.MaxFlags)
        {
            return null;
        }

        var order = names.Keys.ToArray();
        var table = new WorkFlagTable(names.Values.ToArray(), Pack(order, mustExit), Pack(order, reschedule));
        var members = new Dictionary<ulong, string>();
        foreach (var field in flagsEnum.GetMembers().OfType<IFieldSymbol>().Where(static f => f.HasConstantValue))
        {
            members[ToBits(field.ConstantValue)] = field.Name;
        }

        return new WorkFlagReader(table, order, members);

        ulong? Member(string name) => flagsEnum.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true } field
            ? ToBits(field.ConstantValue)
            : null;
    }

    /// <summary>The work flags in a mask of the enum. Bits that are not work are dropped: they do not concern the guest entry.</summary>
    public uint Pack(object? mask) => Pack(_bits, ToBits(mask));

    /// <summary>The mask of a set of work flags.</summary>
    public long Unpack(uint set)
    {
        ulong mask = 0;
        for (int i = 0; i < _bits.Length; i++)
        {
            mask |= (set & (1u << i)) != 0 ? _bits[i] : 0;
        }

        return unchecked((long)mask);
    }

    /// <summary>Whether a mask holds work flags and no others.</summary>
    public bool IsOnlyWork(object mask) => _bits.Aggregate(ToBits(mask), static (rest, bit) => rest & ~bit) == 0;

    /// <summary>The name of the member with this value; null if there is none.</summary>
    public string? NameOf(object mask) => _members.TryGetValue(ToBits(mask), out string? name) ? name : null;

    private static uint Pack(ulong[] order, ulong mask)
    {
        uint set = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if ((mask & order[i]) != 0)
            {
                set |= 1u << i;
            }
        }

        return set;
    }

    private static ulong ToBits(object? value) => value switch
    {
        ulong u => u,
        null => 0,
        IConvertible c => unchecked((ulong)c.ToInt64(null)),
        _ => 0,
    };
}
